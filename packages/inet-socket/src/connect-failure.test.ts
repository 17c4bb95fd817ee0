import assert from "node:assert/strict";
import {
  AF_INET,
  bind,
  connect as connectSocket,
  errnoNumber,
  getsockname,
  type InetAddress,
  listen,
  setsockopt,
  SO_REUSEADDR,
  SOCK_NONBLOCK,
  SOCK_STREAM,
  SOL_SOCKET,
  SyscallError,
} from "@ipcbook/syscalls";
import { test } from "vitest";
import { connect } from "./connect.ts";
import { connectFailure } from "./connect-failure.ts";
import { parseInetAddress } from "./inet-text.ts";
import { freeAddress } from "./testing/free-address.ts";
import { open, openBound, openConnected } from "./testing/sockets.ts";

function failureOf(fd: number, address: InetAddress): string | null {
  try {
    connectSocket(fd, address);
  } catch (error) {
    return connectFailure(error);
  }
  return "none";
}

function listener(backlog: number): InetAddress {
  const { fd, address } = openBound(SOCK_STREAM);
  listen(fd, backlog);
  return address;
}

test("connectFailure() is refused where nobody listens, for the system calls and for connect()", async () => {
  const nobody = freeAddress();
  assert.equal(failureOf(open(SOCK_STREAM), parseInetAddress(nobody) as InetAddress), "refused");
  const error = await connect(nobody).catch((error) => error);
  assert.equal(connectFailure(error), "refused");
});

test("connectFailure() is in progress while a full queue is silent", () => {
  const address = listener(0);
  // A queue of 0 takes one; then Linux drops what asks for a connection.
  openConnected(SOCK_STREAM, address);
  const fd = open(SOCK_STREAM | SOCK_NONBLOCK);
  assert.equal(failureOf(fd, address), "in progress");
  assert.equal(failureOf(fd, address), "in progress");
});

test("connectFailure() is connected already at a second call", () => {
  const address = listener(5);
  assert.equal(failureOf(openConnected(SOCK_STREAM, address), address), "connected already");
});

test("connectFailure() is no port left where the local one has such a connection", () => {
  const address = listener(5);
  const [first, second] = [open(SOCK_STREAM), open(SOCK_STREAM)];
  for (const fd of [first, second]) setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, 1);
  bind(first, { family: AF_INET, address: "127.0.0.1", port: 0 });
  bind(second, getsockname(first));
  assert.equal(failureOf(first, address), "none");
  assert.equal(failureOf(second, address), "no port left");
});

test.each([
  ["ETIMEDOUT", "timed out"],
  ["ENETUNREACH", "unreachable"],
  ["EHOSTUNREACH", "unreachable"],
  ["EACCES", "forbidden"],
  ["EINTR", "interrupted"],
  ["EBADF", null],
])("connectFailure() of %s is %s", (code, failure) => {
  assert.equal(connectFailure(new SyscallError("connect", errnoNumber(code))), failure);
});

test("connectFailure() of what is no error of the system is null", () => {
  assert.equal(connectFailure(new TypeError("x is not a function")), null);
  assert.equal(connectFailure({ code: "ECONNREFUSED" }), null);
  assert.equal(connectFailure(undefined), null);
});
