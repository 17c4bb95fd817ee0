import { readdirSync, readFileSync } from "node:fs";

const page = 4096;

/** The resident memory of a process and all that descend from it, shared pages counted by their share. */
export function residentBytes(root: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    const stat = /^\d+$/.test(name) ? read(`/proc/${name}/stat`) : null;
    if (stat === null) continue;
    parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]));
  }
  const isOurs = (pid: number): boolean =>
    pid === root || (parents.has(pid) && isOurs(parents.get(pid)!));
  return [...parents.keys()].filter(isOurs).reduce((sum, pid) => sum + shareOf(pid), 0);
}

/** Source: proc_pid_smaps(5), Pss; where it can't be read, the resident pages. */
function shareOf(pid: number): number {
  const found = /^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`) ?? "");
  if (found) return Number(found[1]) * 1024;
  return Number(read(`/proc/${pid}/statm`)?.split(" ")[1] ?? 0) * page;
}

function read(path: string): string | null {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return null;
  }
}
