import assert from "node:assert/strict";
import { MSG_DONTWAIT, SOCK_DGRAM } from "@ipcbook/syscalls";
import { compileC, startServer } from "@ipcbook/testing-peers";
import { test } from "vitest";
import { runUdpClient } from "./run-udp-client.ts";
import { freeAddress } from "./testing/free-address.ts";
import { hostAndPort } from "./testing/peers.ts";
import { openBound, receive } from "./testing/sockets.ts";

test("runUdpClient() prints the chapter's line and returns the answer", async () => {
  const address = freeAddress();
  const program = compileC(new URL("../c/udp-server.c", import.meta.url));
  const server = await startServer([program, ...hostAndPort(address), "1"]);
  const lines: string[] = [];
  const answer = runUdpClient(address, { print: (line) => lines.push(line) });
  assert.deepEqual(answer, Uint8Array.of(0x42));
  assert.deepEqual(lines, ["char from server = B"]);
  await server.output;
});

test("runUdpClient() asks again, and gives up", () => {
  const { fd, address } = openBound(SOCK_DGRAM);
  assert.throws(() => runUdpClient(address, { attempts: 3, timeoutMs: 1 }), {
    message: `Cannot get an answer: none came to 3 datagrams (127.0.0.1:${address.port})`,
  });
  assert.deepEqual([1, 2, 3].map(() => receive(fd)), ["A", "A", "A"]);
  assert.throws(() => receive(fd, MSG_DONTWAIT), { code: "EAGAIN" });
});

test("runUdpClient() throws where nobody has bound the port, and for a name", () => {
  const nobody = freeAddress();
  assert.throws(() => runUdpClient(nobody), { syscall: "recv", code: "ECONNREFUSED" });
  assert.throws(() => runUdpClient("localhost:80"), RangeError);
});
