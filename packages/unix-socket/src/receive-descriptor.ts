import { close, MSG_CMSG_CLOEXEC, MSG_CTRUNC, recvmsg } from "@ipcbook/syscalls";

/** A descriptor that has been received. */
export interface PassedDescriptor {
  /** A number of this process. It must be closed. */
  fd: number;
  /** What went along. */
  bytes: Uint8Array;
}

/**
 * Receives one descriptor over the unix socket `fd`, and at most `maxBytes` bytes with it; waits until it
 * comes. Returns null at the end of the stream. No program that this one starts inherits it.
 *
 * On a stream, bytes that were sent before the descriptor come together with it if there is room, those
 * that were sent behind it never. A read(2) in its place takes the bytes, and the kernel closes the
 * descriptor. It also closes those for which there is no room.
 *
 * Throws an `Error` where bytes come without a descriptor, or where any was lost (`MSG_CTRUNC`: more than
 * one was sent, or this process may open no more). Look at what you get: the sender chose it. See
 * unix(7), recvmsg(2).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { connectedPair, receiveDescriptor } from "@ipcbook/unix-socket";
 * import { close } from "@ipcbook/syscalls";
 *
 * const [here, there] = connectedPair();
 * close(here);
 * assert.equal(receiveDescriptor(there), null);
 * close(there);
 * ```
 */
export function receiveDescriptor(fd: number, maxBytes: number = 1): PassedDescriptor | null {
  const buffer = new Uint8Array(maxBytes);
  const { length, descriptors, flags } = recvmsg(
    fd,
    { buffer, descriptors: 1 },
    MSG_CMSG_CLOEXEC,
  );
  const [passed] = descriptors;
  if (flags & MSG_CTRUNC) {
    // Nobody would know of those that came.
    for (const open of descriptors) close(open);
    throw new Error(`Cannot receive a descriptor: one was lost (${descriptors.length} came)`);
  }
  if (passed !== undefined) return { fd: passed, bytes: buffer.subarray(0, length) };
  if (length === 0) return null;
  throw new Error(`Cannot receive a descriptor: bytes came without one (${length})`);
}
