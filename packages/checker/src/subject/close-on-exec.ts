import { readdirSync } from "node:fs";
import { F_SETFD, fcntl, FD_CLOEXEC } from "@ipcbook/syscalls";

/**
 * Keeps what this process has open from those that it starts. What it opens itself is kept already; but whoever has
 * started it may have left it more, such as a folder, through which a sandbox is no sandbox.
 */
export function closeOnExec(): void {
  let names: string[];
  try {
    names = readdirSync("/proc/self/fd");
  } catch {
    // Not on Linux.
    return;
  }
  for (const fd of names.map(Number)) {
    if (fd <= 2) continue;
    try {
      fcntl(fd, F_SETFD, FD_CLOEXEC);
    } catch {
      // Closed since.
    }
  }
}
