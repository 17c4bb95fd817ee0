import { AF_UNIX, SOCK_CLOEXEC, SOCK_STREAM, socketpair } from "@ipcbook/syscalls";

/**
 * Two sockets that are connected to each other: a pipe that goes both ways. Neither has a name, so nobody
 * else can come in, and nothing is left behind. `type` is `SOCK_STREAM`, `SOCK_SEQPACKET` or `SOCK_DGRAM`.
 *
 * It can't be connected or accepted (`EISCONN`, `EINVAL`). Both ends are in this process at first; the other
 * one comes by what a child inherits, or by `sendDescriptor()`. Then close the end that is not yours, or you
 * never see the end of the stream. A pair of datagram sockets has no such end at all. Only AF_UNIX has
 * pairs (`EOPNOTSUPP`). See socketpair(2).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { connectedPair } from "@ipcbook/unix-socket";
 * import { close, read, SHUT_WR, shutdown, write } from "@ipcbook/syscalls";
 *
 * const [a, b] = connectedPair();
 * const buffer = new Uint8Array(8);
 * shutdown(a, SHUT_WR);
 * assert.equal(read(b, buffer), 0);
 * // Half of it is over; the other one is not.
 * write(b, Uint8Array.of(0x41));
 * assert.equal(read(a, buffer), 1);
 * close(a);
 * close(b);
 * ```
 */
export function connectedPair(type: number = SOCK_STREAM): [number, number] {
  return socketpair(AF_UNIX, type | SOCK_CLOEXEC);
}
