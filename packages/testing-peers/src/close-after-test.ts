import { readlinkSync } from "node:fs";
import { onTestFinished } from "vitest";

/**
 * Has `close` close a descriptor with the test, unless the test has: the runtime may have its number by then, and would never
 * hear of a child again. Returns the descriptor.
 */
export function closeAfterTest(fd: number, close: (fd: number) => unknown): number {
  const opened = openAt(fd);
  onTestFinished(() => {
    if (openAt(fd) === opened) close(fd);
  });
  return fd;
}

/** What is open there, as proc_pid_fd(5) names it: a socket with its inode; null if nothing is. */
function openAt(fd: number): string | null {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    return null;
  }
}
