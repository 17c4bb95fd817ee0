import { relative, resolve } from "node:path";
import process from "node:process";
import { drawSeed, smokeTest } from "@ipcbook/checker";
import { entries } from "../book/entry.ts";
import { findEntry } from "../book/find-entry.ts";
import { refuseOnNode } from "../checking/refuse-on-node.ts";
import { checksHash } from "../grading/checks-hash.ts";
import { gradeRun, type GradeRunOptions } from "../grading/grade-run.ts";
import { Journal } from "../grading/journal.ts";
import { parseShard } from "../grading/shard.ts";
import { noRubric, readRubric } from "../grading/rubric.ts";
import { findSubmissions } from "../grading/staging/find-submissions.ts";
import { atATime } from "../helpers/at-a-time.ts";
import { exitStatus } from "../shell/exit-status.ts";
import { CommandError } from "../shell/command-error.ts";
import { parseCommand } from "../shell/parse-command.ts";
import { parseRuntime } from "../shell/parse-runtime.ts";
import { parseSeed } from "../shell/parse-seed.ts";
import type { Shell } from "../shell/shell.ts";
import { concludeRun } from "./conclude-run.ts";
import { takeFolder } from "./take-folder.ts";

const options = {
  exercise: { type: "string", multiple: true },
  jobs: { type: "string" },
  out: { type: "string" },
  resume: { type: "boolean" },
  shard: { type: "string" },
  seed: { type: "string" },
  "fail-fast": { type: "boolean" },
  runtime: { type: "string" },
  rubric: { type: "string" },
  "i-trust-submissions": { type: "boolean" },
} as const;

/** What a disk says that takes no more. */
const diskErrors = new Set(["ENOSPC", "EDQUOT", "EROFS", "EIO"]);

/** `ipcbook grade`: grades folders of submissions, and writes the reports. */
export async function grade(shell: Shell, args: readonly string[]): Promise<number> {
  const { values, positionals } = parseCommand(args, options, shell.texts);
  const { grade: texts } = shell.texts;
  if (positionals.length === 0) throw new CommandError(texts.needsFolders("grade"));
  const named = values.exercise?.map((name) => findEntry(name, shell)) ?? entries;
  const chosen = entries.filter((entry) => named.includes(entry));
  const shard = parseShard(values.shard, texts);
  const seed = parseSeed(values.seed, shell);
  const runtime = parseRuntime(values.runtime, shell) ?? "deno";
  refuseOnNode(runtime, chosen, shell);
  const together = parseJobs(values.jobs, shell);
  const rubric = values.rubric === undefined ? noRubric : rubricAt(values.rubric, shell);

  const { submissions, refused } = findSubmissions(
    positionals.map((path) => resolve(shell.cwd, path)),
  );
  for (const { path, text } of refused) {
    shell.notice(texts.refused(relative(shell.cwd, path), text[shell.language]));
  }
  if (submissions.length === 0) throw new CommandError(texts.noSubmissions);
  const mine = submissions.filter(shard.isMine);
  if (mine.length === 0) {
    shell.notice(texts.emptyShard(shard.index, shard.of));
  }

  const sandbox = await smokeTest();
  if (sandbox.tier !== "strong") {
    if (!values["i-trust-submissions"]) {
      throw new CommandError(texts.notStrong(sandbox.lacking ?? ""));
    }
    shell.notice(texts.trusted(sandbox.about));
  }

  const out = resolve(shell.cwd, values.out ?? "ipcbook-results");
  const held = takeFolder(out, shell);
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, onSignal);
  try {
    const journal = openJournal(out, values.resume ?? false, seed, shell);
    const run: GradeRunOptions = {
      entries: chosen,
      submissions: mine,
      refused,
      rubric,
      how: { seed: journal.head.seed, runtime, tier: sandbox.tier },
      sandbox,
      checks: checksHash(),
      shard: values.shard === undefined ? null : { index: shard.index, of: shard.of },
      together,
      journal,
      out,
      failFast: values["fail-fast"] ?? false,
      signal: stop.signal,
    };
    const results = await gradeRun(run, shell);
    return concludeRun(results, out, shell);
  } catch (error) {
    const { code } = error as { code?: string };
    if (!diskErrors.has(code ?? "")) throw error;
    throw new CommandError(texts.cannotWrite(out, code!), exitStatus.fault);
  } finally {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, onSignal);
    held.release();
  }
}

function openJournal(
  out: string,
  isResumed: boolean,
  seed: number | undefined,
  { texts: { grade: texts }, notice }: Shell,
): Journal {
  if (Journal.isIn(out)) {
    if (!isResumed) throw new CommandError(texts.isGraded(out));
    const journal = Journal.open(out);
    if (journal === null) throw new CommandError(texts.journalDamaged(out));
    if (seed !== undefined && seed !== journal.head.seed) {
      throw new CommandError(texts.otherSeed(out, journal.head.seed));
    }
    return journal;
  }
  if (isResumed) notice(texts.nothingToResume(out));
  return Journal.begin(out, {
    seed: seed ?? drawSeed(),
    startedAt: new Date().toISOString(),
  });
}

function parseJobs(jobs: string | undefined, { texts }: Shell): number {
  if (jobs === undefined) return atATime;
  const count = Number(jobs);
  if (/^\d+$/.test(jobs) && count >= 1 && count <= 64) return count;
  throw new CommandError(texts.grade.badJobs(jobs));
}

function rubricAt(path: string, { cwd }: Shell) {
  try {
    return readRubric(resolve(cwd, path), entries.map(({ exercise }) => exercise));
  } catch (error) {
    throw new CommandError((error as Error).message);
  }
}
