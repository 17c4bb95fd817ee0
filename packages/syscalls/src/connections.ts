import type { Address } from "./address.ts";
import { addressBuffer, addressLength, resetAddress, takeAddress } from "./address-buffer.ts";
import { checkInt } from "./check-argument.ts";
import { invoke } from "./current-backend.ts";
import { encodeSockaddr } from "./sockaddr.ts";

/**
 * Makes a socket and returns its descriptor. Source: socket(2).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { AF_UNIX, close, SOCK_STREAM, socket } from "@ipcbook/syscalls";
 *
 * const fd = socket(AF_UNIX, SOCK_STREAM);
 * assert(fd >= 0);
 * close(fd);
 * ```
 */
export function socket(domain: number, type: number, protocol: number = 0): number {
  return invoke("socket", [
    checkInt("a domain", domain),
    checkInt("a type", type),
    checkInt("a protocol", protocol),
  ]);
}

/** Makes two sockets that are connected to each other. Source: socketpair(2). */
export function socketpair(domain: number, type: number, protocol: number = 0): [number, number] {
  const pair = new Int32Array(2);
  invoke("socketpair", [
    checkInt("a domain", domain),
    checkInt("a type", type),
    checkInt("a protocol", protocol),
    pair,
  ]);
  return [pair[0]!, pair[1]!];
}

/**
 * Names a socket. For a path, the file is made here, and must not exist; for AF_INET, port 0 lets the
 * kernel choose. Source: bind(2).
 */
export function bind(fd: number, address: Address): number {
  const bytes = encodeSockaddr(address);
  return invoke("bind", [checkInt("a descriptor", fd), bytes, bytes.length], address);
}

/**
 * Makes a socket listen; it returns at once. Linux lets `backlog` + 1 connections wait, and no more
 * than net.core.somaxconn + 1. Source: listen(2).
 */
export function listen(fd: number, backlog: number): number {
  return invoke("listen", [checkInt("a descriptor", fd), checkInt("a backlog", backlog)]);
}

/** Takes the first waiting connection: its descriptor, and who it is from. Source: accept(2). */
export function accept(fd: number): { fd: number; address: Address } {
  resetAddress();
  const accepted = invoke("accept", [checkInt("a descriptor", fd), addressBuffer, addressLength]);
  return { fd: accepted, address: takeAddress() };
}

/** Connects a socket to an address. The kernel on the other side answers, not the server. Source: connect(2). */
export function connect(fd: number, address: Address): number {
  const bytes = encodeSockaddr(address);
  return invoke("connect", [checkInt("a descriptor", fd), bytes, bytes.length], address);
}

/** Ends one half of a connection or both, whoever else holds the socket. Source: shutdown(2). */
export function shutdown(fd: number, how: number): number {
  return invoke("shutdown", [checkInt("a descriptor", fd), checkInt("a half", how)]);
}

/** The address of this end. Source: getsockname(2). */
export function getsockname(fd: number): Address {
  resetAddress();
  invoke("getsockname", [checkInt("a descriptor", fd), addressBuffer, addressLength]);
  return takeAddress();
}

/** The address of the other end. Source: getpeername(2). */
export function getpeername(fd: number): Address {
  resetAddress();
  invoke("getpeername", [checkInt("a descriptor", fd), addressBuffer, addressLength]);
  return takeAddress();
}
