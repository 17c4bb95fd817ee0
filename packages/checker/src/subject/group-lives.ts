import { readdirSync, readFileSync } from "node:fs";
import process from "node:process";

/**
 * Whether a process of the group still runs. A zombie does not: the watchdog is no child of ours, and
 * on some machines init takes seconds to reap it. Source: proc_pid_stat(5).
 */
export function groupLives(group: number): boolean {
  try {
    process.kill(-group, 0);
  } catch {
    return false;
  }
  return readdirSync("/proc").some((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "latin1");
      const [state, , itsGroup] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return Number(itsGroup) === group && state !== "Z" && state !== "X";
    } catch {
      return false;
    }
  });
}
