import assert from "node:assert/strict";
import { join } from "node:path";
import {
  accept,
  AF_UNIX,
  close,
  F_GETFL,
  F_SETFL,
  fcntl,
  O_NONBLOCK,
  read,
  SOCK_SEQPACKET,
  SOCK_STREAM,
  write,
} from "@ipcbook/syscalls";
import { compileC, start, temporaryFolder } from "@ipcbook/testing-peers";
import { test } from "vitest";
import { connectedPair } from "./connected-pair.ts";
import { receiveDescriptor } from "./receive-descriptor.ts";
import { sendDescriptor } from "./send-descriptor.ts";
import { bytes, keep, openListening, receive } from "./testing/sockets.ts";

function pair(type: number = SOCK_STREAM): [number, number] {
  return connectedPair(type).map(keep) as [number, number];
}

test("sendDescriptor() passes a descriptor to another program, and its bytes", async () => {
  const path = join(temporaryFolder(), "server_socket");
  const listener = openListening(SOCK_STREAM, { family: AF_UNIX, path });
  const program = compileC(new URL("../c/descriptor-receiver.c", import.meta.url));
  const receiver = start([program, path, "written by the receiver"]);
  const [a, b] = pair();
  assert.equal(sendDescriptor(keep(accept(listener).fd), b, bytes("along")), 5);
  close(b);
  assert.equal(receive(a), "written by the receiver");
  // The receiver has ended, and b is closed here: no descriptor of it is left.
  assert.equal(receive(a), "");
  assert.equal(await receiver.output, "along\n");
});

test("sendDescriptor() passes the open file: the receiver shares its flags", () => {
  for (const type of [SOCK_STREAM, SOCK_SEQPACKET]) {
    const [here, there] = pair(type);
    const [a] = pair();
    sendDescriptor(here, a);
    const { fd } = receiveDescriptor(there)!;
    keep(fd);
    assert.notEqual(fd, a);
    fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
    assert.equal(fcntl(a, F_GETFL) & O_NONBLOCK, O_NONBLOCK);
  }
});

test("a descriptor can be passed over itself, or back", () => {
  const [here, there] = pair();
  sendDescriptor(here, there);
  const { fd } = receiveDescriptor(there)!;
  keep(fd);
  write(here, bytes("A"));
  assert.equal(receive(fd), "A");
});

test("what is on its way holds the file; who reads without looking loses it", () => {
  const [here, there] = pair();
  const [a, b] = pair();
  sendDescriptor(here, b);
  close(b);
  assert.equal(write(a, bytes("x")), 1);
  assert.equal(read(there, new Uint8Array(1)), 1);
  // The kernel has closed it, with a byte unread.
  assert.throws(() => receive(a), { code: "ECONNRESET" });
});

test("sendDescriptor() refuses to send no byte, or no descriptor", () => {
  const [here, there] = pair();
  assert.throws(() => sendDescriptor(here, there, new Uint8Array(0)), RangeError);
  assert.throws(() => sendDescriptor(here, 1_000_000), { code: "EBADF" });
  close(there);
  assert.throws(() => sendDescriptor(here, here), { code: "EPIPE" });
});
