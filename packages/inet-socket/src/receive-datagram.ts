import { type Address, MSG_TRUNC, recvfrom } from "@ipcbook/syscalls";

/** A datagram that has been received. */
export interface Datagram {
  /** What fitted. */
  bytes: Uint8Array;
  /** What was sent, in bytes. If it is more, the datagram was cut, and the rest is gone. */
  length: number;
  /** Who sent it. */
  address: Address;
}

/**
 * Receives one datagram, of which at most `room` bytes, and tells how long it was. Without `MSG_TRUNC`, a
 * datagram that was cut looks like one that is shorter; the next call gives the next datagram, never
 * the rest. One of no bytes is a datagram like any other: 0 is no end.
 *
 * 65,507 bytes are the most that one can carry over IPv4; above some 1,472, on Ethernet, it travels in
 * pieces, and is lost with any one of them. See udp(7), recvfrom(2).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { receiveDatagram } from "@ipcbook/inet-socket";
 * import { AF_INET, bind, close, getsockname, sendto, SOCK_DGRAM, socket } from "@ipcbook/syscalls";
 *
 * const fd = socket(AF_INET, SOCK_DGRAM);
 * bind(fd, { family: AF_INET, address: "127.0.0.1", port: 0 });
 * sendto(fd, Uint8Array.of(1, 2, 3), 0, getsockname(fd));
 * const { bytes, length } = receiveDatagram(fd, 2);
 * assert.deepEqual(bytes, Uint8Array.of(1, 2));
 * assert.equal(length, 3);
 * close(fd);
 * ```
 */
export function receiveDatagram(fd: number, room: number = 65_536): Datagram {
  const buffer = new Uint8Array(room);
  const { length, address } = recvfrom(fd, buffer, MSG_TRUNC);
  if (address === null) {
    throw new Error(`Cannot receive a datagram: nobody has sent it (descriptor ${fd})`);
  }
  return { bytes: buffer.subarray(0, Math.min(length, room)), length, address };
}
