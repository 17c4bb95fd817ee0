import assert from "node:assert/strict";
import { test } from "vitest";
import { encodeNetlinkMessage } from "./netlink-message.ts";
import { sockDiag } from "./sock-diag.ts";
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
const ask = (kind: "one" | "dump") => sockDiag(kind, request, (payload) => payload[0]);

test("sockDiag() joins the parts of a dump", () => {
  const firstPart = Uint8Array.of(...entry(1), ...entry(2));
  assert.deepEqual(withAnswers([firstPart, entry(3), done], () => ask("dump")), [1, 2, 3]);
});

test("sockDiag() dumps again when the dump was interrupted", () => {
  const answers = [entry(1, interruptedFlag), done, entry(2), done];
  assert.deepEqual(withAnswers(answers, () => ask("dump")), [2]);
});

test("sockDiag() gives up on a dump that is always interrupted", () => {
  const answers = Array.from({ length: 100 }, () => [entry(1, interruptedFlag), done]).flat();
  assert.throws(() => withAnswers(answers, () => ask("dump")), {
    message: "Cannot list the sockets: they changed in each dump (8 dumps)",
  });
});

test("sockDiag() throws the kernel's error", () => {
  const ENOMEM = 12;
  assert.throws(() => withAnswers([failed(ENOMEM)], () => ask("one")), {
    name: "SyscallError",
    message: "sock_diag ENOMEM",
  });
});

test("sockDiag() tells a socket that is not there from a kernel that does not answer", () => {
  const ENOENT = 2;
  assert.deepEqual(withAnswers([failed(ENOENT), done], () => ask("one")), []);
  assert.equal(withAnswers([failed(ENOENT), failed(ENOENT)], () => ask("one")), null);
  assert.equal(withAnswers([status(3, ENOENT)], () => ask("dump")), null);
});

test("sockDiag() refuses what is cut short or larger than its buffer", () => {
  assert.throws(() => withAnswers([entry(1).subarray(0, 18)], () => ask("one")), RangeError);
  assert.throws(() => withAnswers([new Uint8Array(40_000)], () => ask("one")), {
    message: "Cannot read from netlink: larger than 32768 bytes (40000)",
  });
});

test("sockDiag() does not wait for an answer that does not come", () => {
  assert.throws(() => withAnswers([entry(1)], () => ask("dump")), { code: "EAGAIN" });
});
