import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import {
  accept,
  AF_UNIX,
  close,
  F_GETFD,
  fcntl,
  FD_CLOEXEC,
  sendmsg,
  SOCK_STREAM,
  write,
} from "@ipcbook/syscalls";
import { compileC, temporaryFolder } from "@ipcbook/testing-peers";
import { test } from "vitest";
import { connectedPair } from "./connected-pair.ts";
import { receiveDescriptor } from "./receive-descriptor.ts";
import { sendDescriptor } from "./send-descriptor.ts";
import { bytes, keep, openListening, receive } from "./testing/sockets.ts";

function pair(): [number, number] {
  return connectedPair().map(keep) as [number, number];
}

test("receiveDescriptor() gets what another program has opened", () => {
  const path = join(temporaryFolder(), "server_socket");
  const listener = openListening(SOCK_STREAM, { family: AF_UNIX, path });
  const program = compileC(new URL("../c/descriptor-sender.c", import.meta.url));
  // It need not be accepted to send, and is gone when it has sent.
  execFileSync(program, [path, "from the pipe"]);
  const connection = keep(accept(listener).fd);
  const passed = receiveDescriptor(connection)!;
  assert.deepEqual(passed.bytes, bytes("D"));
  assert.equal(fcntl(keep(passed.fd), F_GETFD) & FD_CLOEXEC, FD_CLOEXEC);
  assert.equal(receiveDescriptor(connection), null);
});

test("bytes before a descriptor come with it, those behind it do not", () => {
  const [here, there] = pair();
  write(here, bytes("before "));
  sendDescriptor(here, here, bytes("with"));
  write(here, bytes("behind"));
  const passed = receiveDescriptor(there, 100)!;
  keep(passed.fd);
  assert.deepEqual(passed.bytes, bytes("before with"));
  assert.equal(receive(there), "behind");
});

test("receiveDescriptor() throws where none came, and keeps none where one was lost", () => {
  const [here, there] = pair();
  write(here, bytes("x"));
  assert.throws(() => receiveDescriptor(there), {
    message: "Cannot receive a descriptor: bytes came without one (1)",
  });
  const [a, b] = pair();
  sendmsg(here, { bytes: bytes("x"), descriptors: [b, b] });
  close(b);
  assert.throws(() => receiveDescriptor(there), {
    message: "Cannot receive a descriptor: one was lost (1 came)",
  });
  // Nobody holds the other end any more.
  assert.equal(receive(a), "");
  close(here);
  assert.equal(receiveDescriptor(there), null);
});
