import assert from "node:assert/strict";
import { test } from "vitest";
import { encodeNetlinkMessage } from "./netlink-message.ts";
import { findSocket, listSockets } from "./sock-diag.ts";
import { withAnswers } from "./testing/netlink.ts";
import { encodeUnixDiagRequest } from "./unix-diag-message.ts";

const entry = (first: number, flags = 0) =>
  encodeNetlinkMessage({ type: 20, flags, payload: Uint8Array.of(first, 0, 0, 0) });
const status = (type: number, errno: number) =>
  encodeNetlinkMessage({ type, flags: 0, payload: new Uint8Array(Int32Array.of(-errno).buffer) });
const failed = (errno: number) => status(2, errno);
const done = status(3, 0);
const interruptedFlag = 0x10;

const request = encodeUnixDiagRequest({ states: 0 });
const list = () => listSockets(request, (payload) => payload[0]);
const find = () => findSocket(request, (payload) => payload[0]);

test("listSockets() joins the parts of a dump", () => {
  const firstPart = Uint8Array.of(...entry(1), ...entry(2));
  assert.deepEqual(withAnswers([firstPart, entry(3), done], list), [1, 2, 3]);
});

test("listSockets() dumps again when the dump was interrupted", () => {
  const answers = [entry(1, interruptedFlag), done, entry(2), done];
  assert.deepEqual(withAnswers(answers, list), [2]);
});

test("listSockets() gives up on a dump that is always interrupted", () => {
  const answers = Array.from({ length: 100 }, () => [entry(1, interruptedFlag), done]).flat();
  assert.throws(() => withAnswers(answers, list), {
    message: "Cannot list the sockets: they changed in each dump (8 dumps)",
  });
});

test.each([["findSocket", find], ["listSockets", list]])(
  "%s() throws the kernel's error",
  (_, ask) => {
    const ENOMEM = 12;
    assert.throws(() => withAnswers([failed(ENOMEM)], ask), {
      name: "SyscallError",
      message: "sock_diag ENOMEM",
    });
  },
);

test("findSocket() tells a socket that is not there from a kernel that does not answer", () => {
  const ENOENT = 2;
  assert.deepEqual(withAnswers([failed(ENOENT), done], find), []);
  assert.equal(withAnswers([failed(ENOENT), failed(ENOENT)], find), null);
});

test("listSockets() is null where the kernel does not answer", () => {
  const ENOENT = 2;
  assert.equal(withAnswers([status(3, ENOENT)], list), null);
});

test("findSocket() refuses what is cut short or larger than its buffer", () => {
  assert.throws(() => withAnswers([entry(1).subarray(0, 18)], find), RangeError);
  assert.throws(() => withAnswers([new Uint8Array(40_000)], find), {
    message: "Cannot read from netlink: larger than 32768 bytes (40000)",
  });
});

test("listSockets() does not wait for an answer that does not come", () => {
  assert.throws(() => withAnswers([entry(1)], list), { code: "EAGAIN" });
});
