import { findSocket } from "./sock-diag.ts";
import { decodeUnixDiag, encodeUnixDiagRequest, type UnixDiagEntry } from "./unix-diag-message.ts";

/**
 * Looks up one AF_UNIX socket by its inode, the number in `socket:[…]`; null if there is none in this
 * network namespace. It tells what /proc/net/unix does not: the other end, the queues, and the name
 * as it is, newlines and all. Source: sock_diag(7).
 *
 * @throws {Error} where this kernel has no such netlink.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import process from "node:process";
 * import { AF_UNIX, close, SOCK_STREAM, socketpair, write } from "@ipcbook/syscalls";
 * import { socketInodesOf, unixDiag } from "@ipcbook/netstat-lite";
 *
 * const [a, b] = socketpair(AF_UNIX, SOCK_STREAM);
 * write(a, new Uint8Array(3));
 * const inodes = socketInodesOf(process.pid);
 * const found = unixDiag(inodes.get(b)!);
 * assert.equal(found?.receiveQueue, 3);
 * assert.equal(found.peerInode, inodes.get(a));
 * close(a);
 * close(b);
 * ```
 */
export function unixDiag(inode: number): UnixDiagEntry | null {
  const request = encodeUnixDiagRequest({ states: 0, inode });
  const found = findSocket(request, decodeUnixDiag);
  if (!found) throw new Error(`Cannot look up a unix socket: no unix_diag here (${inode})`);
  return found[0] ?? null;
}
