import { AF_UNIX, bind, getsockname } from "@ipcbook/syscalls";

/**
 * Lets the kernel name a socket: bind(2) with the family and nothing behind it. Returns the abstract name,
 * five hexadecimal digits.
 *
 * An abstract name is no file: no permissions guard it, so each process of the same network namespace
 * can send to it; and it goes with the last descriptor, so nothing is left behind. A socket that has a name
 * keeps it. See unix(7).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { autobind } from "@ipcbook/unix-socket";
 * import { AF_UNIX, close, SOCK_DGRAM, socket } from "@ipcbook/syscalls";
 *
 * const fd = socket(AF_UNIX, SOCK_DGRAM);
 * assert.match(autobind(fd), /^[0-9a-f]{5}$/);
 * close(fd);
 * ```
 */
export function autobind(fd: number): string {
  bind(fd, { family: AF_UNIX });
  const local = getsockname(fd);
  if (local.family === AF_UNIX && typeof local.name === "string") return local.name;
  // bind(2) returns 0 and changes nothing.
  throw new Error(`Cannot autobind: the socket has a name already (${JSON.stringify(local)})`);
}
