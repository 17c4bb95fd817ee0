import { F_GETFL, F_SETFL, fcntl, O_NONBLOCK } from "@ipcbook/syscalls";

/**
 * Sets or takes away O_NONBLOCK, and leaves the other flags as they are: F_GETFL first, then F_SETFL with the
 * flag among them. Returns the flags as they were. On Linux an accepted socket does not inherit it. Source: fcntl(2).
 *
 * @throws {SyscallError} as fcntl(2): EBADF.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { setNonblocking } from "@ipcbook/multiplexing";
 * import { AF_UNIX, read, SOCK_STREAM, socketpair } from "@ipcbook/syscalls";
 *
 * const [one] = socketpair(AF_UNIX, SOCK_STREAM);
 * setNonblocking(one);
 * assert.throws(() => read(one, new Uint8Array(1)), { code: "EAGAIN" });
 * ```
 */
export function setNonblocking(fd: number, on: boolean = true): number {
  const flags = fcntl(fd, F_GETFL);
  fcntl(fd, F_SETFL, on ? flags | O_NONBLOCK : flags & ~O_NONBLOCK);
  return flags;
}
