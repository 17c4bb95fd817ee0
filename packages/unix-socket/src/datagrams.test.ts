// What the kernel does with datagrams of AF_UNIX: the chapter calls them unordered and unreliable.
import assert from "node:assert/strict";
import { join } from "node:path";
import {
  AF_UNIX,
  close,
  connect,
  MSG_DONTWAIT,
  MSG_TRUNC,
  poll,
  POLLOUT,
  recv,
  send,
  sendto,
  SOCK_DGRAM,
} from "@ipcbook/syscalls";
import { compileC, start, temporaryFolder } from "@ipcbook/testing-peers";
import { test } from "vitest";
import { autobind } from "./autobind.ts";
import { longestQueue } from "./testing/longest-queue.ts";
import { bytes, open, openBound, openConnected, receive } from "./testing/sockets.ts";

function receiver() {
  const fd = open(SOCK_DGRAM);
  return { fd, address: { family: AF_UNIX, name: autobind(fd) } as const };
}

test("a datagram waits for room, so that none is lost and all are in order", async () => {
  const path = join(temporaryFolder(), "receiver");
  const fd = openBound(SOCK_DGRAM, { family: AF_UNIX, path });
  const count = 20_000;
  const sender = start([
    compileC(new URL("../c/datagram-sender.c", import.meta.url)),
    path,
    `${count}`,
  ]);
  const number = new Int32Array(1);
  for (let expected = 0; expected < count; expected++) {
    assert.equal(recv(fd, new Uint8Array(number.buffer)), 4);
    assert.equal(number[0], expected);
  }
  await sender.output;
});

test("a sender that does not wait is told EAGAIN when max_dgram_qlen + 1 are waiting", () => {
  const { fd, address } = receiver();
  const [one, other] = [openConnected(SOCK_DGRAM, address), openConnected(SOCK_DGRAM, address)];
  for (let sent = 0; sent <= longestQueue(); sent++) send(one, bytes(`${sent}`), MSG_DONTWAIT);
  // The queue is the receiver's: who has sent nothing must wait, too.
  for (const sender of [one, other]) {
    assert.throws(() => send(sender, bytes("x"), MSG_DONTWAIT), { code: "EAGAIN" });
  }
  for (let taken = 0; taken <= longestQueue(); taken++) assert.equal(receive(fd), `${taken}`);
  assert.equal(send(other, bytes("x"), MSG_DONTWAIT), 1);
});

test("poll() knows of the receiver's queue only where the sender is connected", () => {
  const { address } = receiver();
  const connected = openConnected(SOCK_DGRAM, address);
  for (let sent = 0; sent <= longestQueue(); sent++) send(connected, bytes("x"), MSG_DONTWAIT);
  const [unconnected] = [open(SOCK_DGRAM)];
  const ready = (fd: number) => poll([{ fd, events: POLLOUT, revents: 0 }], 0);
  assert.equal(ready(connected), 0);
  assert.equal(ready(unconnected), 1);
  const sending = () => sendto(unconnected, bytes("x"), MSG_DONTWAIT, address);
  assert.throws(sending, { code: "EAGAIN" });
});

test("a datagram that is too long for the buffer is cut, and the rest is gone", () => {
  const { fd, address } = receiver();
  const sender = openConnected(SOCK_DGRAM, address);
  for (const text of ["abcdef", "abcdef", "next"]) send(sender, bytes(text));
  assert.equal(recv(fd, new Uint8Array(3)), 3);
  assert.equal(recv(fd, new Uint8Array(3), MSG_TRUNC), 6);
  assert.equal(receive(fd), "next");
});

test("a socket that is connected takes datagrams of its peer alone", () => {
  const [a, b] = [receiver(), receiver()];
  connect(a.fd, b.address);
  assert.throws(() => sendto(open(SOCK_DGRAM), bytes("x"), 0, a.address), { code: "EPERM" });
  assert.equal(sendto(b.fd, bytes("x"), 0, a.address), 1);
});

test("a server that starts again is another one: its clients have to connect again", () => {
  const before = receiver();
  const client = openConnected(SOCK_DGRAM, before.address);
  send(client, bytes("1"));
  close(before.fd);
  assert.throws(() => send(client, bytes("2")), { code: "ECONNREFUSED" });
  const after = openBound(SOCK_DGRAM, before.address);
  assert.throws(() => send(client, bytes("3")), { code: "ENOTCONN" });
  connect(client, before.address);
  send(client, bytes("4"));
  assert.equal(receive(after), "4");
});
