import { checkInt } from "./check-argument.ts";
import { invoke } from "./current-backend.ts";

/** Gives a descriptor back. The connection ends with the last one that refers to it. Source: close(2). */
export function close(fd: number): number {
  return invoke("close", [checkInt("a descriptor", fd)]);
}

/** A second descriptor for the same open file. Source: dup(2). */
export function dup(fd: number): number {
  return invoke("dup", [checkInt("a descriptor", fd)]);
}

/**
 * Reads or changes a descriptor (`F_GETFD`, `F_SETFD`) or its open file (`F_GETFL`, `F_SETFL`). F_GETFL
 * looks at no argument: to set a flag, get them all and set them with it. Source: fcntl(2).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import {
 *   AF_UNIX, close, F_GETFL, F_SETFL, fcntl, O_NONBLOCK, SOCK_STREAM, socket,
 * } from "@ipcbook/syscalls";
 *
 * const fd = socket(AF_UNIX, SOCK_STREAM);
 * fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
 * assert(fcntl(fd, F_GETFL) & O_NONBLOCK);
 * close(fd);
 * ```
 */
export function fcntl(fd: number, command: number, argument: number = 0): number {
  return invoke("fcntl", [
    checkInt("a descriptor", fd),
    checkInt("a command", command),
    checkInt("an argument", argument),
  ]);
}

/** Takes a name out of its folder: a socket file too, whether or not somebody listens. Source: unlink(2). */
export function unlink(path: string): number {
  if (path.includes("\0")) throw new RangeError(`Cannot unlink: the path holds a NUL (${path})`);
  return invoke("unlink", [new TextEncoder().encode(`${path}\0`)], path);
}

/** The number of this process. Source: getpid(2). */
export function getpid(): number {
  return invoke("getpid", []);
}
