import { layout } from "./layout.ts";

/** Who is at the other end of a unix socket: as the kernel noted it at connect(2) or socketpair(2). */
export interface Credentials {
  pid: number;
  uid: number;
  gid: number;
}

/**
 * Reads a struct ucred, the value of `SO_PEERCRED`. Source: unix(7).
 *
 * @throws {RangeError} if `bytes` is shorter.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import {
 *   AF_UNIX, close, getpid, getsockoptBytes, SO_PEERCRED, SOCK_STREAM, socketpair, SOL_SOCKET, ucred,
 * } from "@ipcbook/syscalls";
 *
 * const [a, b] = socketpair(AF_UNIX, SOCK_STREAM);
 * assert.equal(ucred(getsockoptBytes(a, SOL_SOCKET, SO_PEERCRED, 12)).pid, getpid());
 * close(a);
 * close(b);
 * ```
 */
export function ucred(bytes: Uint8Array): Credentials {
  const { size, pid, uid, gid } = layout.ucred;
  if (bytes.length < size) {
    throw new RangeError(`Cannot read a ucred: it has ${size} bytes (${bytes.length})`);
  }
  const words = new Uint32Array(bytes.slice(0, size).buffer);
  return { pid: words[pid / 4]! | 0, uid: words[uid / 4]!, gid: words[gid / 4]! };
}
