import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { AF_UNIX, bind, close, listen, SOCK_STREAM, socket } from "@ipcbook/syscalls";
import { compileC, startServer, temporaryFolder } from "@ipcbook/testing-peers";
import { test } from "vitest";
import { runClient } from "./run-client.ts";

test("runClient() prints the chapter's line and returns the answer", async () => {
  const folder = temporaryFolder();
  const path = join(folder, "server_socket");
  const server = await startServer([
    compileC(new URL("../c/server.c", import.meta.url)),
    path,
    "2",
  ]);
  const lines: string[] = [];
  assert.equal(runClient(path, { print: (line) => lines.push(line) }), 0x42);
  assert.equal(runClient(path, { byte: 0x78, print: (line) => lines.push(line) }), 0x79);
  assert.deepEqual(lines, ["char from server = B", "char from server = y"]);
  await server.output;
});

test("runClient() throws where nobody listens", () => {
  const folder = temporaryFolder();
  const missing = join(folder, "missing");
  assert.throws(() => runClient(missing), {
    code: "ENOENT",
    message: `connect ENOENT ${missing}`,
  });
  const plain = join(folder, "plain");
  writeFileSync(plain, "");
  assert.throws(() => runClient(plain), { code: "ECONNREFUSED" });
  const stale = join(folder, "stale");
  const fd = socket(AF_UNIX, SOCK_STREAM);
  bind(fd, { family: AF_UNIX, path: stale });
  listen(fd, 1);
  close(fd);
  assert.throws(() => runClient(stale), { code: "ECONNREFUSED" });
});
