import { readFileSync } from "node:fs";

/** The processes in a sandbox, as they are numbered outside. */
export interface Inside {
  /** The one with which all others end. It waits until bubblewrap has said so, which may be killed meanwhile. */
  first: number;
  /** The one that runs the command, once it is there. */
  command: number | null;
}

/**
 * Who is in a sandbox; null until somebody is.
 *
 * @param file What bubblewrap has written to its `--info-fd`.
 */
export function readInside(file: string): Inside | null {
  let first: unknown;
  try {
    first = JSON.parse(readFileSync(file, "utf8"))["child-pid"];
  } catch {
    // Not written yet, or not to the end.
    return null;
  }
  return typeof first === "number" ? { first, command: childOf(first) } : null;
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
