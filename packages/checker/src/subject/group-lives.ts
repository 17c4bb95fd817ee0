import { readdirSync, readFileSync } from "node:fs";
import process from "node:process";

/**
 * Whether a process of the group still runs. A zombie does not: the watchdog is no child of ours, and
 * on some machines init takes seconds to reap it.
 */
export function groupLives(group: number): boolean {
  try {
    process.kill(-group, 0);
  } catch {
    return false;
  }
  return readdirSync("/proc").some((name) => {
    if (!/^\d+$/.test(name)) return false;
    const stat = readStat(name);
    return stat !== null && stat.group === group && stat.isAlive;
  });
}

/** The same of one process. */
export function isAlive(pid: number): boolean {
  return readStat(pid)?.isAlive ?? false;
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
