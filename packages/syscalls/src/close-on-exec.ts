import { readdirSync } from "node:fs";
import { F_SETFD, FD_CLOEXEC } from "./constants.ts";
import { fcntl } from "./descriptors.ts";
import { SyscallError } from "./syscall-error.ts";

/** Standard input, output and error are a child's too. */
const lastStandard = 2;

/**
 * Keeps what this process has open from those that it starts from here on, but for the first three descriptors. It may have
 * more than it has opened: whoever has started it may have left it some. Does nothing where there is no /proc. Source:
 * fcntl(2), execve(2), proc_pid_fd(5).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { AF_UNIX, close, closeOnExec, F_GETFD, FD_CLOEXEC, fcntl, SOCK_STREAM, socket } from "@ipcbook/syscalls";
 *
 * const fd = socket(AF_UNIX, SOCK_STREAM);
 * closeOnExec();
 * assert.equal(fcntl(fd, F_GETFD), FD_CLOEXEC);
 * close(fd);
 * ```
 */
export function closeOnExec(): void {
  for (const fd of openDescriptors()) {
    if (fd <= lastStandard) continue;
    try {
      fcntl(fd, F_SETFD, FD_CLOEXEC);
    } catch (error) {
      // Closed since, as the one that the folder was read through.
      if (!(error instanceof SyscallError && error.code === "EBADF")) throw error;
    }
  }
}

function openDescriptors(): number[] {
  try {
    return readdirSync("/proc/self/fd").map(Number);
  } catch {
    // Not on Linux.
    return [];
  }
}
