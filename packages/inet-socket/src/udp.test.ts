// What the kernel does with datagrams over UDP, and tells nobody.
import assert from "node:assert/strict";
import {
  AF_INET,
  bind,
  close,
  connect,
  getpeername,
  getsockname,
  MSG_DONTWAIT,
  recvfrom,
  send,
  sendto,
  SOCK_DGRAM,
} from "@ipcbook/syscalls";
import { test } from "vitest";
import { bytes, open, openBound, openConnected, receive } from "./testing/sockets.ts";

test("connect() sends nothing and finds nobody", () => {
  const { fd, address } = openBound(SOCK_DGRAM);
  close(fd);
  assert.deepEqual(getpeername(openConnected(SOCK_DGRAM, address)), address);
});

test("a connected socket is told once of each datagram that was refused, at the next call", () => {
  const { fd, address } = openBound(SOCK_DGRAM);
  const client = openConnected(SOCK_DGRAM, address);
  close(fd);
  assert.equal(send(client, bytes("1")), 1);
  assert.throws(() => receive(client), { syscall: "recv", code: "ECONNREFUSED" });
  assert.throws(() => receive(client, MSG_DONTWAIT), { code: "EAGAIN" });
});

test("a server that starts again is the same to its clients", () => {
  const { fd, address } = openBound(SOCK_DGRAM);
  const client = openConnected(SOCK_DGRAM, address);
  send(client, bytes("1"));
  assert.equal(receive(fd), "1");
  close(fd);
  send(client, bytes("2"));
  assert.throws(() => receive(client), { code: "ECONNREFUSED" });
  const again = open(SOCK_DGRAM);
  bind(again, address);
  send(client, bytes("3"));
  assert.equal(receive(again), "3");
});

test("a socket that is not connected is never told", () => {
  const { fd, address } = openBound(SOCK_DGRAM);
  close(fd);
  const client = open(SOCK_DGRAM);
  for (let sent = 0; sent < 3; sent++) assert.equal(sendto(client, bytes("x"), 0, address), 1);
  assert.throws(() => receive(client, MSG_DONTWAIT), { code: "EAGAIN" });
});

test("a connected socket takes datagrams of its peer alone; the others' are refused", () => {
  const [a, b] = [openBound(SOCK_DGRAM), openBound(SOCK_DGRAM)];
  connect(a.fd, b.address);
  const stranger = openConnected(SOCK_DGRAM, a.address);
  send(stranger, bytes("stranger"));
  assert.throws(() => receive(stranger), { code: "ECONNREFUSED" });
  sendto(b.fd, bytes("peer"), 0, a.address);
  assert.equal(receive(a.fd), "peer");
});

test("a server at 0.0.0.0 may answer from an address that the client has not asked", () => {
  const { fd, address } = openBound(SOCK_DGRAM, "0.0.0.0");
  const asked = { ...address, address: "127.0.0.5" };
  const client = open(SOCK_DGRAM);
  sendto(client, bytes("A"), 0, asked);
  const from = recvfrom(fd, new Uint8Array(1)).address!;
  sendto(fd, bytes("B"), 0, from);
  const answer = recvfrom(client, new Uint8Array(1));
  assert.deepEqual(answer.address, { family: AF_INET, address: "127.0.0.1", port: address.port });

  const connected = openConnected(SOCK_DGRAM, asked);
  sendto(fd, bytes("B"), 0, getsockname(connected));
  // That answer was refused, as the next call of who has sent it would say, were it connected.
  assert.throws(() => receive(connected, MSG_DONTWAIT), { code: "EAGAIN" });
});
