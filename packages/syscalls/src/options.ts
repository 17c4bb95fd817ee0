import { checkBuffer, checkInt } from "./check-argument.ts";
import { invoke } from "./current-backend.ts";
import { layout } from "./layout.ts";

const optionInt = new Int32Array(1);
const optionLength = new Uint32Array(1);

/** The value of an option that is an int, as most are. Source: getsockopt(2), socket(7). */
export function getsockopt(fd: number, level: number, name: number): number {
  optionInt[0] = 0;
  optionLength[0] = optionInt.byteLength;
  invoke("getsockopt", [
    checkInt("a descriptor", fd),
    checkInt("a level", level),
    checkInt("an option", name),
    optionInt,
    optionLength,
  ]);
  return optionInt[0];
}

/** The bytes of an option that is a structure, at most `size` of them. Source: getsockopt(2). */
export function getsockoptBytes(fd: number, level: number, name: number, size: number): Uint8Array {
  const value = new Uint8Array(size);
  const length = Uint32Array.of(size);
  invoke("getsockopt", [
    checkInt("a descriptor", fd),
    checkInt("a level", level),
    checkInt("an option", name),
    value,
    length,
  ]);
  return value.subarray(0, length[0]);
}

/**
 * Sets an option: a number for an int, bytes for a structure. Source: setsockopt(2), socket(7).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import {
 *   AF_INET, close, getsockopt, setsockopt, SO_REUSEADDR, SOCK_STREAM, socket, SOL_SOCKET,
 * } from "@ipcbook/syscalls";
 *
 * const fd = socket(AF_INET, SOCK_STREAM);
 * setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, 1);
 * assert.equal(getsockopt(fd, SOL_SOCKET, SO_REUSEADDR), 1);
 * close(fd);
 * ```
 */
export function setsockopt(
  fd: number,
  level: number,
  name: number,
  value: number | Uint8Array,
): number {
  const bytes = typeof value === "number"
    ? Int32Array.of(checkInt("a value", value))
    : checkBuffer(value);
  return invoke("setsockopt", [
    checkInt("a descriptor", fd),
    checkInt("a level", level),
    checkInt("an option", name),
    bytes,
    bytes.byteLength,
  ]);
}

/** The value of `SO_LINGER`. On, with 0 seconds, close(2) resets a TCP connection. Source: socket(7). */
export function linger(on: boolean, seconds: number): Uint8Array {
  const bytes = new Uint8Array(layout.linger.size);
  const fields = new Int32Array(bytes.buffer);
  fields[layout.linger.l_onoff / 4] = on ? 1 : 0;
  fields[layout.linger.l_linger / 4] = checkInt("seconds", seconds);
  return bytes;
}
