import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";
import {
  AF_UNIX,
  bind,
  close,
  SOCK_CLOEXEC,
  SOCK_DGRAM,
  socket,
  SyscallError,
} from "@ipcbook/syscalls";

/**
 * Takes a folder for this process; null where another one on this machine has it. An abstract name of AF_UNIX: the kernel takes it
 * back however the process ends, so no stale lock ever stays.
 */
export function lock(folder: string): { release(): void } | null {
  const hash = createHash("sha256").update(realpathSync(folder)).digest("hex").slice(0, 32);
  const fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC);
  try {
    bind(fd, { family: AF_UNIX, name: `ipcbook-grade-${hash}` });
  } catch (error) {
    close(fd);
    if (error instanceof SyscallError && error.code === "EADDRINUSE") return null;
    throw error;
  }
  return { release: () => close(fd) };
}
