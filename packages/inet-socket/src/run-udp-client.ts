import {
  close,
  connect,
  type Inet6Address,
  type InetAddress,
  recv,
  send,
  setsockopt,
  SO_RCVTIMEO,
  SOCK_CLOEXEC,
  SOCK_DGRAM,
  socket,
  SOL_SOCKET,
  SyscallError,
  timeval,
} from "@ipcbook/syscalls";
import { formatInetAddress, parseInetAddress } from "./inet-text.ts";

/** Options of `runUdpClient()`. */
export interface RunUdpClientOptions {
  /** What to send; `A` without it. */
  data?: Uint8Array;
  /** How often to ask at most; 3 times without it. */
  attempts?: number;
  /** How long to wait for an answer each time; 1,000 without it. */
  timeoutMs?: number;
  /** Where the line goes; `console.log` without it. */
  print?: (line: string) => void;
}

/**
 * The chapter's client3 over UDP: sends one datagram to `address`, waits for the answer, prints it, and
 * returns it. Its calls block the whole thread, as in C.
 *
 * What surprises, and is right here:
 *
 * - A datagram or its answer can be lost, so a client waits for a time and asks again. What it asks for must
 *   do no harm if it is done twice.
 * - connect(2) sends nothing, and succeeds without a server. It sets the peer: datagrams of others are not
 *   taken, and the kernel can say `ECONNREFUSED`, which it can't to a socket that only uses sendto(2).
 * - That error belongs to a datagram before: send(2) has said that all is well, and the *next* call fails,
 *   once. Then the socket works again.
 *
 * Throws a `SyscallError` where a call fails (`recv ECONNREFUSED` where nobody has bound the port), and an
 * `Error` when all attempts are over. See udp(7).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { runUdpClient } from "@ipcbook/inet-socket";
 *
 * assert.throws(() => runUdpClient("localhost:9734"), RangeError); // no address
 * ```
 */
export function runUdpClient(
  address: string | InetAddress | Inet6Address,
  options: RunUdpClientOptions = {},
): Uint8Array {
  const { data = Uint8Array.of(0x41), attempts = 3, timeoutMs = 1000, print = console.log } =
    options;
  const remote = typeof address === "string" ? parseInetAddress(address) : address;
  const fd = socket(remote.family, SOCK_DGRAM | SOCK_CLOEXEC);
  try {
    connect(fd, remote);
    setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, timeval(timeoutMs));
    for (let attempt = 0; attempt < attempts; attempt++) {
      send(fd, data);
      // One byte more than is due: an answer that is longer shows.
      const answer = receiveInTime(fd, data.length + 1);
      if (answer === null) continue;
      print(
        `char from server = ${Array.from(answer, (byte) => String.fromCharCode(byte)).join("")}`,
      );
      return answer;
    }
  } finally {
    close(fd);
  }
  throw new Error(
    `Cannot get an answer: none came to ${attempts} datagrams (${formatInetAddress(remote)})`,
  );
}

/** A datagram, or null if none comes in the time that is set. */
function receiveInTime(fd: number, room: number): Uint8Array | null {
  const buffer = new Uint8Array(room);
  try {
    return buffer.subarray(0, recv(fd, buffer));
  } catch (error) {
    if (error instanceof SyscallError && error.code === "EAGAIN") return null;
    throw error;
  }
}
