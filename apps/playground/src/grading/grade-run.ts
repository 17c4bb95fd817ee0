import { join } from "node:path";
import type { Sandbox } from "@ipcbook/checker";
import type { Entry } from "../book/entry.ts";
import { version } from "../shell/version.ts";
import { ProgressLine } from "../shell/progress-line.ts";
import type { Shell } from "../shell/shell.ts";
import { assembleMarks, assembleSubmission, type Read } from "./assemble.ts";
import { writeAttempts } from "./graded-attempts.ts";
import { recordingsFolders } from "./recordings-folders.ts";
import { similarAttempts } from "./similar-attempts.ts";
import { gradeAll } from "./grade-all.ts";
import type { HowGraded } from "./grade-request.ts";
import type { Journal } from "./journal.ts";
import { type Remark, type Results, resultsVersion } from "./results.ts";
import type { Rubric } from "./rubric.ts";
import type { Submission } from "./staging/find-submissions.ts";
import { stageSubmission } from "./staging/stage-submission.ts";
import { taskFor } from "./task.ts";
import { TimeLeft } from "./time-left.ts";

/** What a run grades, and how. */
export interface GradeRunOptions {
  /** The exercises, in the book's order. */
  entries: readonly Entry[];
  submissions: readonly Submission[];
  refused: readonly Remark[];
  rubric: Rubric;
  how: Omit<HowGraded, "recordings">;
  sandbox: Sandbox;
  checks: string;
  shard: Results["run"]["shard"];
  together: number;
  journal: Journal;
  out: string;
  /** Stops at the first attempt that fails. */
  failFast: boolean;
  signal: AbortSignal;
}

/** Reads, grades and marks the submissions. Where it is broken off, those that are graded in whole are there. */
export async function gradeRun(options: GradeRunOptions, shell: Shell): Promise<Results> {
  const { submissions, checks, journal, rubric, sandbox } = options;
  const how = { ...options.how, recordings: recordingsFolders(join(options.out, ".ipcbook")) };
  const read = submissions.map((one): Read => ({ ...one, staged: stageSubmission(one.path) }));
  const chosen = new Set(options.entries.map(({ id }) => id));
  const compared = read.flatMap(({ id, staged }) =>
    [...staged.attempts].filter(([exercise]) => chosen.has(exercise))
      .map(([exercise, { source }]) => ({ submission: id, exercise, source }))
  );
  writeAttempts(options.out, compared);
  const tasks = compared.map(({ exercise, source }) => taskFor(exercise, source, checks, how));
  const needed = new Set(tasks.map(({ exercise }) => exercise));

  const stop = new AbortController();
  const signal = AbortSignal.any([options.signal, stop.signal]);
  const progress = new ProgressLine(() => shell, shell.isTerminal);
  const { grade: texts } = shell.texts;
  progress.say(texts.recording);
  const timeLeft = new TimeLeft();
  const graded = await gradeAll({
    ...options,
    entries: options.entries.filter(({ id }) => needed.has(id)),
    tasks,
    how,
    signal,
    onDone(done, of, answer) {
      const minutes = timeLeft.minutes(done, of);
      progress.say(texts.progress(done, of, minutes === null ? null : texts.minutesLeft(minutes)));
      if (options.failFast && answer?.verdict.verdict === "fail") stop.abort();
    },
  });
  progress.clear();

  const graders = { entries: options.entries, how, checks, journal, rubric, graded };
  const marks = assembleMarks(graders);
  const assembled = read.flatMap((one) => assembleSubmission(one, marks, graders) ?? []);
  return {
    version: resultsVersion,
    run: {
      ipcbook: version(),
      checks,
      seed: how.seed,
      runtime: how.runtime,
      tier: sandbox.tier === "default" && how.runtime === "node" ? "none" : sandbox.tier,
      sandbox: sandbox.about,
      startedAt: journal.head.startedAt,
      finishedAt: new Date().toISOString(),
      shard: options.shard,
      complete: assembled.length === read.length,
    },
    exercises: marks,
    submissions: assembled.sort((a, b) => a.id < b.id ? -1 : 1),
    refused: options.refused,
    similar: similarAttempts(compared),
  };
}
