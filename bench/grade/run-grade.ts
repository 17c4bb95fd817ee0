import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Entry } from "../../apps/playground/src/book/entry.ts";
import { residentBytes } from "./resident-bytes.ts";

/** The root of the workspace. */
export const root: string = fileURLToPath(new URL("../..", import.meta.url));

/** How a run of `ipcbook grade` went. */
export interface GradeRun {
  seconds: number;
  /** The most resident memory of all its processes, in MiB, while each tenth of the verdicts was made. */
  mib: number[];
}

/** Grades `course` into `out`, in the best sandbox there is. */
export async function runGrade(
  course: string,
  out: string,
  exercises: readonly Entry[],
  { verdicts, shard }: { verdicts: number; shard?: string },
): Promise<GradeRun> {
  const args = ["grade", course, "--out", out, "--resume", "--seed", "7", "--i-trust-submissions"];
  const start = performance.now();
  const child = spawn(
    join(root, "node_modules/.bin/ipcbook"),
    [
      ...args,
      ...(shard === undefined ? [] : ["--shard", shard]),
      ...exercises.flatMap(({ id }) => ["--exercise", id]),
    ],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const journal = join(out, ".ipcbook", "journal.jsonl");
  const known = linesOf(journal);
  const most = Array<number>(10).fill(0);
  const timer = setInterval(() => {
    const tenth = Math.floor(10 * Math.max(0, linesOf(journal) - known) / verdicts);
    const now = residentBytes(child.pid!) / 2 ** 20;
    most[Math.min(tenth, 9)] = Math.max(most[Math.min(tenth, 9)]!, now);
  }, 500);
  await ended;
  clearInterval(timer);
  return { seconds: (performance.now() - start) / 1000, mib: most.map(Math.round) };
}

function linesOf(file: string): number {
  try {
    return readFileSync(file, "utf8").split("\n").length;
  } catch {
    return 0;
  }
}
