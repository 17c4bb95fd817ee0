import type { Address } from "./address.ts";
import { addressBuffer, addressLength, resetAddress, takeAddress } from "./address-buffer.ts";
import { checkBuffer, checkInt } from "./check-argument.ts";
import { decodeRights, encodeRights, rightsLength, rightsSpace } from "./control.ts";
import { invoke } from "./current-backend.ts";
import { encodeSockaddr } from "./sockaddr.ts";

/** The kernel passes no more descriptors with one message (SCM_MAX_FD). */
const most = 253;

/** What `sendmsg` sends. */
export interface OutMessage {
  bytes: Uint8Array;
  /** Where to, on a datagram socket that is not connected. */
  to?: Address;
  /** Descriptors to pass (AF_UNIX). On a stream at least one byte must go with them. */
  descriptors?: readonly number[];
}

/** What `recvmsg` has received. */
export interface InMessage {
  /** Bytes, 0 at the end of a stream. */
  length: number;
  /** Who sent it; null on a connection, where that is known. */
  address: Address | null;
  /** New descriptors of this process, for the same open files as the sender's. */
  descriptors: number[];
  /** `MSG_TRUNC`: the datagram was longer. `MSG_CTRUNC`: descriptors were lost for want of room. */
  flags: number;
}

/**
 * Sends bytes, and descriptors with them: the receiver gets its own numbers for the same open files, and
 * the sender's stay open. Source: sendmsg(2), unix(7).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import {
 *   AF_UNIX, close, read, recvmsg, sendmsg, SOCK_STREAM, socketpair, write,
 * } from "@ipcbook/syscalls";
 *
 * const [a, b] = socketpair(AF_UNIX, SOCK_STREAM);
 * const [c, d] = socketpair(AF_UNIX, SOCK_STREAM);
 * sendmsg(a, { bytes: Uint8Array.of(0), descriptors: [d] });
 * close(d);
 * const { length, descriptors: [passed] } = recvmsg(b, { buffer: new Uint8Array(1), descriptors: 1 });
 * assert.equal(length, 1);
 * write(passed!, Uint8Array.of(0x41));
 * assert.equal(read(c, new Uint8Array(8)), 1);
 * for (const fd of [a, b, c, passed!]) close(fd);
 * ```
 */
export function sendmsg(fd: number, message: OutMessage, flags: number = 0): number {
  const { bytes, to, descriptors = [] } = message;
  if (descriptors.length > most) {
    throw new RangeError(`Cannot pass descriptors: ${most} at most (${descriptors.length})`);
  }
  const name = to ? encodeSockaddr(to) : null;
  const fds = descriptors.map((descriptor) => checkInt("a descriptor", descriptor));
  const control = fds.length > 0 ? encodeRights(fds) : null;
  return invoke("sendmsg", [
    checkInt("a descriptor", fd),
    checkBuffer(bytes),
    bytes.length,
    name,
    name?.length ?? 0,
    control,
    control?.length ?? 0,
    checkInt("flags", flags),
  ], to);
}

/**
 * Receives bytes, and as many descriptors as there is room for; those that do not fit are closed by the
 * kernel, which says so with `MSG_CTRUNC`. Source: recvmsg(2), cmsg(3).
 */
export function recvmsg(
  fd: number,
  { buffer, descriptors = 0 }: { buffer: Uint8Array; descriptors?: number },
  flags: number = 0,
): InMessage {
  if (!Number.isInteger(descriptors) || descriptors < 0 || descriptors > most) {
    throw new RangeError(`Cannot have room for descriptors: 0 to ${most} (${descriptors})`);
  }
  resetAddress();
  // CMSG_SPACE is rounded up: where the count is odd, one more would fit.
  const control = new Uint8Array(rightsSpace(descriptors));
  const controlLength = Uint32Array.of(descriptors === 0 ? 0 : rightsLength(descriptors));
  const seen = new Uint32Array(1);
  const length = invoke("recvmsg", [
    checkInt("a descriptor", fd),
    checkBuffer(buffer),
    buffer.length,
    addressBuffer,
    addressLength,
    control,
    controlLength,
    seen,
    checkInt("flags", flags),
  ]);
  return {
    length,
    address: addressLength[0] === 0 ? null : takeAddress(),
    descriptors: decodeRights(control.subarray(0, controlLength[0])),
    flags: seen[0]!,
  };
}
