import assert from "node:assert/strict";
import {
  accept,
  AF_UNIX,
  bind,
  close,
  connect,
  F_GETFL,
  F_SETFL,
  fcntl,
  getsockname,
  listen,
  O_APPEND,
  O_NONBLOCK,
  O_RDWR,
  SOCK_STREAM,
  socket,
} from "@ipcbook/syscalls";
import { test } from "vitest";
import { setNonblocking } from "./set-nonblocking.ts";

test("setNonblocking() keeps the other flags, both ways, and gives back what they were", () => {
  const fd = socket(AF_UNIX, SOCK_STREAM);
  fcntl(fd, F_SETFL, O_APPEND);
  assert.equal(setNonblocking(fd), O_RDWR | O_APPEND);
  assert.equal(fcntl(fd, F_GETFL), O_RDWR | O_APPEND | O_NONBLOCK);
  assert.equal(setNonblocking(fd, false), O_RDWR | O_APPEND | O_NONBLOCK);
  assert.equal(fcntl(fd, F_GETFL), O_RDWR | O_APPEND);
  close(fd);
});

test("setNonblocking() says what is no descriptor", () => {
  assert.throws(() => setNonblocking(-1), { code: "EBADF", syscall: "fcntl" });
});

test("an accepted socket does not inherit the flag", () => {
  const [listener, client] = [socket(AF_UNIX, SOCK_STREAM), socket(AF_UNIX, SOCK_STREAM)];
  bind(listener, { family: AF_UNIX });
  listen(listener, 1);
  setNonblocking(listener);
  assert.throws(() => accept(listener), { code: "EAGAIN", syscall: "accept" });
  connect(client, getsockname(listener));
  const { fd } = accept(listener);
  assert.equal(fcntl(fd, F_GETFL) & O_NONBLOCK, 0);
  for (const each of [listener, client, fd]) close(each);
});
