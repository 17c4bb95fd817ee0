import { readFileSync } from "node:fs";

/**
 * The processes in a sandbox, as they are numbered outside: the first one, with which all others end, and the one that
 * runs the command. Null until they are there.
 *
 * @param file What bubblewrap has written to its `--info-fd`.
 */
export function readInside(file: string): { first: number; command: number } | null {
  let first: number;
  try {
    first = JSON.parse(readFileSync(file, "utf8"))["child-pid"];
  } catch {
    // Not written yet, or not to the end.
    return null;
  }
  const command = childOf(first);
  return command === null ? null : { first, command };
}

/** Source: proc_pid_task(5), `children`. */
function childOf(pid: number): number | null {
  try {
    const [child] = readFileSync(`/proc/${pid}/task/${pid}/children`, "latin1").split(" ");
    return child ? Number(child) : null;
  } catch {
    return null;
  }
}
