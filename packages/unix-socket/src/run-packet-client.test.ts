import assert from "node:assert/strict";
import { join } from "node:path";
import { AF_UNIX, SOCK_STREAM } from "@ipcbook/syscalls";
import { compileC, script, startServer, temporaryFolder } from "@ipcbook/testing-peers";
import { test } from "vitest";
import { runPacketClient } from "./run-packet-client.ts";
import { openListening } from "./testing/sockets.ts";

test("runPacketClient() prints a line for each packet and returns the answers", async () => {
  const path = join(temporaryFolder(), "server_socket");
  const program = compileC(new URL("../c/packet-server.c", import.meta.url));
  const server = await startServer([program, path, "1"]);
  const lines: string[] = [];
  const packets = [Uint8Array.of(0x41), Uint8Array.of(0x78, 0xff)];
  const answers = runPacketClient(path, { packets, print: (line) => lines.push(line) });
  assert.deepEqual(answers, [Uint8Array.of(0x42), Uint8Array.of(0x79, 0)]);
  assert.deepEqual(lines, ["char from server = B", "char from server = y\0"]);
  await server.output;
});

test("runPacketClient() throws where nobody takes its packets", async () => {
  const path = join(temporaryFolder(), "server_socket");
  assert.throws(() => runPacketClient(path), { code: "ENOENT" });
  const empty = new Uint8Array(0);
  assert.throws(() => runPacketClient(path, { packets: [empty] }), RangeError);

  const ours = script(new URL("testing/run-packet-server.ts", import.meta.url));
  const server = await startServer([...ours, path, "1"]);
  assert.throws(() => runPacketClient(path, { packets: [new Uint8Array(70_000)] }), {
    message: `Cannot read the answer: the server has closed without one (${path})`,
  });
  await server.output;

  openListening(SOCK_STREAM, { family: AF_UNIX, path });
  assert.throws(() => runPacketClient(path), { code: "EPROTOTYPE" });
});
