import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { privateNetwork } from "@ipcbook/checker";
import { type Entry, starterOf } from "../book/entry.ts";
import type { Around } from "../helpers/spawn-script.ts";
import type { GradeAnswer, HowGraded } from "./grade-request.ts";
import type { Journal } from "./journal.ts";
import { type Task, taskFor } from "./task.ts";
import { type Work, workAll } from "./workers.ts";

/** What is graded, and how. */
export interface GradeAllOptions {
  entries: readonly Entry[];
  tasks: readonly Task[];
  how: HowGraded;
  checks: string;
  together: number;
  journal: Journal;
  signal: AbortSignal;
  onDone(done: number, of: number, answer: GradeAnswer | null): void;
}

/** What came of it, beside what stands in the journal. */
export interface GradedAll {
  /** By exercise: the conversations in which the starter does as the reference. */
  starters: Map<string, Record<string, boolean>>;
  /** By the task's key: why the grader failed. */
  faults: Map<string, string>;
}

/** A grading process takes 70 MiB so, and 105 otherwise, and hardly longer. */
const lean = { DENO_V8_FLAGS: "--optimize-for-size" };

/**
 * Grades all `tasks` that are not in the journal yet. The references and starters come first, each once: no attempt has
 * been started then, and none will wait for them.
 */
export async function gradeAll(options: GradeAllOptions): Promise<GradedAll> {
  const { entries, tasks, how, checks, together, journal, signal, onDone } = options;
  const folder = mkdtempSync(join(tmpdir(), "ipcbook-"));
  const around: Around = {
    prefix: how.tier === "strong" ? privateNetwork(folder) : [],
    env: { TMPDIR: folder, ...lean },
  };
  const starters = new Map<string, Record<string, boolean>>();
  const faults = new Map<string, string>();
  /** Exercises that can't be graded on this machine, and why. */
  const broken = new Map<string, string>();
  try {
    const toRecord: Work[] = [];
    for (const entry of entries) {
      const { key } = taskFor(entry.id, readFileSync(starterOf(entry), "utf8"), checks, how);
      const known = journal.find(key);
      if (known) {
        starters.set(entry.id, known.shown ?? {});
        continue;
      }
      toRecord.push({
        request: { do: "record", exercise: entry.id, how },
        onAnswer(answer) {
          starters.set(entry.id, answer.shown ?? {});
          journal.add(key, answer);
        },
        onFault: (reason) => void broken.set(entry.id, reason),
      });
    }
    await workAll(toRecord, { together, around, signal });

    const missing = new Map(
      tasks.filter(({ key }) => !journal.has(key)).map((task) => [task.key, task]),
    );
    let done = 0;
    const toGrade: Work[] = [];
    for (const { key, exercise, source } of missing.values()) {
      const reason = broken.get(exercise);
      if (reason !== undefined) {
        faults.set(key, reason);
        done++;
        continue;
      }
      toGrade.push({
        request: { do: "grade", exercise, source, how },
        onAnswer(answer) {
          journal.add(key, answer);
          onDone(++done, missing.size, answer);
        },
        onFault(reason) {
          faults.set(key, reason);
          onDone(++done, missing.size, null);
        },
      });
    }
    await workAll(toGrade, { together, around, signal });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { starters, faults };
}
