import { readdirSync, readFileSync } from "node:fs";
import process from "node:process";

/**
 * The processes of the group that still run. A zombie does not: the watchdog is no child of ours, and on some machines
 * init takes seconds to reap it.
 */
export function livingIn(group: number): number[] {
  try {
    process.kill(-group, 0);
  } catch {
    return [];
  }
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => isAlive(pid, group));
}

/** Whether a process runs, in `group`, if that is given. */
export function isAlive(pid: number, group?: number): boolean {
  const stat = readStat(pid);
  return stat !== null && stat.isAlive && (group === undefined || stat.group === group);
}

/** Source: proc_pid_stat(5). */
function readStat(pid: number | string): { group: number; isAlive: boolean } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    const [state, , group] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { group: Number(group), isAlive: state !== "Z" && state !== "X" };
  } catch {
    return null;
  }
}
