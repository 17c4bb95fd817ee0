import type { Address } from "./address.ts";
import { addressBuffer, addressLength, resetAddress, takeAddress } from "./address-buffer.ts";
import { checkBuffer, checkInt } from "./check-argument.ts";
import { invoke } from "./current-backend.ts";
import { encodeSockaddr } from "./sockaddr.ts";

/**
 * Reads into `buffer` and returns the number of bytes, 0 at the end of the stream. It may be fewer than
 * fit, and one read need not be one write of the other side. Source: read(2).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { AF_UNIX, close, read, SOCK_STREAM, socketpair, write } from "@ipcbook/syscalls";
 *
 * const [a, b] = socketpair(AF_UNIX, SOCK_STREAM);
 * write(a, Uint8Array.of(0x41));
 * close(a);
 * const buffer = new Uint8Array(8);
 * assert.equal(read(b, buffer), 1);
 * assert.equal(buffer[0], 0x41);
 * assert.equal(read(b, buffer), 0);
 * close(b);
 * ```
 */
export function read(fd: number, buffer: Uint8Array): number {
  return invoke("read", [checkInt("a descriptor", fd), checkBuffer(buffer), buffer.length]);
}

/**
 * Writes from `buffer` and returns the number of bytes taken, which may be fewer. Writing to a peer that
 * has gone raises SIGPIPE; Node and Deno ignore that signal, so that it is `EPIPE`. Source: write(2).
 */
export function write(fd: number, buffer: Uint8Array): number {
  return invoke("write", [checkInt("a descriptor", fd), checkBuffer(buffer), buffer.length]);
}

/** As `read()`, with flags such as `MSG_PEEK`. Source: recv(2). */
export function recv(fd: number, buffer: Uint8Array, flags: number = 0): number {
  return invoke("recv", [
    checkInt("a descriptor", fd),
    checkBuffer(buffer),
    buffer.length,
    checkInt("flags", flags),
  ]);
}

/** As `write()`, with flags such as `MSG_NOSIGNAL`. Source: send(2). */
export function send(fd: number, buffer: Uint8Array, flags: number = 0): number {
  return invoke("send", [
    checkInt("a descriptor", fd),
    checkBuffer(buffer),
    buffer.length,
    checkInt("flags", flags),
  ]);
}

/** Reads one datagram, and who sent it; what does not fit is lost. Source: recvfrom(2). */
export function recvfrom(
  fd: number,
  buffer: Uint8Array,
  flags: number = 0,
): { length: number; address: Address | null } {
  resetAddress();
  const length = invoke("recvfrom", [
    checkInt("a descriptor", fd),
    checkBuffer(buffer),
    buffer.length,
    checkInt("flags", flags),
    addressBuffer,
    addressLength,
  ]);
  // A connected stream gives no address.
  return { length, address: addressLength[0] === 0 ? null : takeAddress() };
}

/** Sends one datagram to `address`. Source: sendto(2). */
export function sendto(
  fd: number,
  buffer: Uint8Array,
  flags: number,
  address: Address,
): number {
  const bytes = encodeSockaddr(address);
  return invoke("sendto", [
    checkInt("a descriptor", fd),
    checkBuffer(buffer),
    buffer.length,
    checkInt("flags", flags),
    bytes,
    bytes.length,
  ], address);
}
