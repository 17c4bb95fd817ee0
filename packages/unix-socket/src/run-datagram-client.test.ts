import assert from "node:assert/strict";
import { join } from "node:path";
import { AF_UNIX, close, SOCK_DGRAM, SOCK_STREAM } from "@ipcbook/syscalls";
import { compileC, startServer, temporaryFolder } from "@ipcbook/testing-peers";
import { test } from "vitest";
import { runDatagramClient } from "./run-datagram-client.ts";
import { openBound, openListening, receive } from "./testing/sockets.ts";

const freshPath = () => join(temporaryFolder(), "server_socket");

test("runDatagramClient() prints the chapter's line and returns the answer", async () => {
  const path = freshPath();
  const program = compileC(new URL("../c/datagram-server.c", import.meta.url));
  const server = await startServer([program, path, "1"]);
  const lines: string[] = [];
  const answer = runDatagramClient(path, { print: (line) => lines.push(line) });
  assert.deepEqual(answer, Uint8Array.of(0x42));
  assert.deepEqual(lines, ["char from server = B"]);
  await server.output;
});

test("runDatagramClient() waits no longer than it is told to", () => {
  const path = freshPath();
  const silent = openBound(SOCK_DGRAM, { family: AF_UNIX, path });
  assert.throws(() => runDatagramClient(path, { timeoutMs: 1 }), {
    message: `Cannot get an answer: none in 1 ms (${path})`,
  });
  assert.equal(receive(silent), "A");
});

test("runDatagramClient() throws where no datagram socket is", () => {
  const path = freshPath();
  assert.throws(() => runDatagramClient(path), { code: "ENOENT" });
  const listener = openListening(SOCK_STREAM, { family: AF_UNIX, path });
  assert.throws(() => runDatagramClient(path), { code: "EPROTOTYPE" });
  close(listener);
  assert.throws(() => runDatagramClient(path), { code: "ECONNREFUSED" });
});
