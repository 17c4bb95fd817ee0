import assert from "node:assert/strict";
import { getsockname, recv, send, SOCK_DGRAM } from "@ipcbook/syscalls";
import { test } from "vitest";
import { receiveDatagram } from "./receive-datagram.ts";
import { bytes, openBound, openConnected } from "./testing/sockets.ts";

test("receiveDatagram() gives one datagram, its sender, and the length that it had", () => {
  const { fd, address } = openBound(SOCK_DGRAM);
  const sender = openConnected(SOCK_DGRAM, address);
  for (const text of ["abc", "", "abcdef", "next"]) send(sender, bytes(text));
  const from = { address: getsockname(sender) };
  assert.deepEqual(receiveDatagram(fd), { bytes: bytes("abc"), length: 3, ...from });
  assert.deepEqual(receiveDatagram(fd), { bytes: bytes(""), length: 0, ...from });
  assert.deepEqual(receiveDatagram(fd, 4), { bytes: bytes("abcd"), length: 6, ...from });
  // The rest is gone.
  assert.deepEqual(receiveDatagram(fd), { bytes: bytes("next"), length: 4, ...from });
});

test("without MSG_TRUNC nothing tells that a datagram was cut", () => {
  const { fd, address } = openBound(SOCK_DGRAM);
  send(openConnected(SOCK_DGRAM, address), bytes("abcdef"));
  assert.equal(recv(fd, new Uint8Array(4)), 4);
});

test("65507 bytes are the most that a datagram carries over IPv4", () => {
  const { fd, address } = openBound(SOCK_DGRAM);
  const sender = openConnected(SOCK_DGRAM, address);
  assert.throws(() => send(sender, new Uint8Array(65_508)), { code: "EMSGSIZE" });
  assert.equal(send(sender, new Uint8Array(65_507)), 65_507);
  assert.equal(receiveDatagram(fd, 1).length, 65_507);
});
