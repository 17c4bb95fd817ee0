import process from "node:process";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import {
  AF_UNIX,
  bind,
  close,
  getsockoptBytes,
  MSG_CTRUNC,
  MSG_TRUNC,
  read,
  recvmsg,
  sendmsg,
  SO_PEERCRED,
  SOCK_DGRAM,
  SOCK_STREAM,
  socket,
  socketpair,
  SOL_SOCKET,
  ucred,
  write,
} from "./mod.ts";

test("sendmsg() passes descriptors, recvmsg() gives new numbers for the same open files", () => {
  const [a, b] = socketpair(AF_UNIX, SOCK_STREAM);
  const [c, d] = socketpair(AF_UNIX, SOCK_STREAM);
  expect(sendmsg(a, { bytes: new TextEncoder().encode("two"), descriptors: [c, d] })).toBe(3);
  const buffer = new Uint8Array(8);
  const got = recvmsg(b, { buffer, descriptors: 2 });
  expect(got).toMatchObject({ length: 3, flags: 0, address: null });
  expect(got.descriptors).toHaveLength(2);
  const [e, f] = got.descriptors as [number, number];
  expect([c, d]).not.toContain(e);
  write(e, Uint8Array.of(7));
  expect(read(f, buffer)).toBe(1);
  for (const fd of [a, b, c, d, e, f]) close(fd);
});

test("recvmsg() says what there was no room for", () => {
  const [a, b] = socketpair(AF_UNIX, SOCK_DGRAM);
  sendmsg(a, { bytes: new Uint8Array(5), descriptors: [a, b] });
  const one = recvmsg(b, { buffer: new Uint8Array(3), descriptors: 1 });
  expect(one.length).toBe(3);
  expect(one.descriptors).toHaveLength(1);
  expect(one.flags & (MSG_CTRUNC | MSG_TRUNC)).toBe(MSG_CTRUNC | MSG_TRUNC);
  sendmsg(a, { bytes: new Uint8Array(1), descriptors: [a] });
  const none = recvmsg(b, { buffer: new Uint8Array(3) });
  expect(none.descriptors).toEqual([]);
  expect(none.flags & MSG_CTRUNC).toBe(MSG_CTRUNC);
  for (const fd of [a, b, ...one.descriptors]) close(fd);
});

test("sendmsg() sends to an address, recvmsg() says from whom", () => {
  const folder = mkdtempSync(join(tmpdir(), "message-"));
  const [from, to] = ["from", "to"].map((name) => {
    const fd = socket(AF_UNIX, SOCK_DGRAM);
    bind(fd, { family: AF_UNIX, path: join(folder, name) });
    return fd;
  }) as [number, number];
  const address = { family: AF_UNIX, path: join(folder, "to") } as const;
  expect(sendmsg(from, { bytes: Uint8Array.of(1, 2), to: address })).toBe(2);
  expect(recvmsg(to, { buffer: new Uint8Array(9) }).address)
    .toEqual({ family: AF_UNIX, path: join(folder, "from") });
  expect(() => sendmsg(from, { bytes: new Uint8Array(1), to: { ...address, path: "/no/body" } }))
    .toThrow("sendmsg ENOENT /no/body");
  close(from);
  close(to);
  rmSync(folder, { recursive: true });
});

test("sendmsg() and recvmsg() refuse what is out of range before libc sees it", () => {
  const bytes = new Uint8Array(1);
  expect(() => sendmsg(-1, { bytes, descriptors: new Array(254).fill(0) })).toThrow(RangeError);
  expect(() => sendmsg(-1, { bytes: "A" as never })).toThrow(TypeError);
  expect(() => sendmsg(-1, { bytes })).toThrow("sendmsg EBADF");
  expect(() => recvmsg(-1, { buffer: bytes, descriptors: -1 })).toThrow(RangeError);
  expect(() => recvmsg(-1, { buffer: bytes })).toThrow("recvmsg EBADF");
});

test("ucred() reads SO_PEERCRED", () => {
  const [a, b] = socketpair(AF_UNIX, SOCK_STREAM);
  const seen = ucred(getsockoptBytes(a, SOL_SOCKET, SO_PEERCRED, 12));
  expect(seen).toEqual({
    pid: process.pid,
    uid: process.getuid!(),
    gid: process.getgid!(),
  });
  expect(() => ucred(new Uint8Array(11))).toThrow(RangeError);
  close(a);
  close(b);
});
