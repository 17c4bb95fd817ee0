import { readFileSync } from "node:fs";

/**
 * What a process has handed to write(2) and its family since it began, files, sockets and pipes alike; 0 once it is gone,
 * or where the kernel does not count it. Source: proc_pid_io(5), wchar.
 */
export function bytesWritten(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/io`, "latin1").match(/^wchar: (\d+)$/m)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
