import { MSG_NOSIGNAL, sendmsg } from "@ipcbook/syscalls";

/**
 * Passes the descriptor `passed` over the unix socket `fd`, with `bytes` that go along; returns how many of
 * these were taken. The receiver gets a number of its own for the same open file, as dup(2) gives
 * one: both share the position and the flags such as `O_NONBLOCK`. `passed` stays open here, and can be
 * closed at once: the message holds the file meanwhile.
 *
 * At least one byte must go along. On a stream, Linux would send nothing without, and say that all is
 * well. Throws a `RangeError` for none, and a `SyscallError` where the call fails: `EBADF` if `passed`
 * is no descriptor, `EPIPE` if the peer has gone. See unix(7), cmsg(3).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { connectedPair, receiveDescriptor, sendDescriptor } from "@ipcbook/unix-socket";
 * import { close, read, write } from "@ipcbook/syscalls";
 *
 * const [here, there] = connectedPair();
 * const [a, b] = connectedPair();
 * sendDescriptor(here, b);
 * close(b);
 *
 * const passed = receiveDescriptor(there)!;
 * write(passed.fd, Uint8Array.of(0x41));
 * assert.equal(read(a, new Uint8Array(8)), 1);
 * for (const fd of [here, there, a, passed.fd]) close(fd);
 * ```
 */
export function sendDescriptor(
  fd: number,
  passed: number,
  bytes: Uint8Array = Uint8Array.of(0),
): number {
  if (bytes.length === 0) {
    throw new RangeError("Cannot pass a descriptor: a byte must go with it (0 bytes)");
  }
  return sendmsg(fd, { bytes, descriptors: [passed] }, MSG_NOSIGNAL);
}
