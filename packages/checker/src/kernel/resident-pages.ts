import { readFileSync } from "node:fs";

/** The memory that a process holds, in pages; 0 once it is gone. Source: proc_pid_statm(5). */
export function residentPages(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, "latin1").split(" ")[1]);
  } catch {
    return 0;
  }
}
