import { readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { readAttempts, writeAttempts } from "../grading/graded-attempts.ts";
import { similarAttempts } from "../grading/similar-attempts.ts";
import { MergeFault, mergeResults } from "../grading/merge-results.ts";
import { readResults } from "../grading/reports/results-json.ts";
import type { Results } from "../grading/results.ts";
import { CommandError } from "../shell/command-error.ts";
import { parseCommand } from "../shell/parse-command.ts";
import type { Shell } from "../shell/shell.ts";
import { concludeRun } from "./conclude-run.ts";
import { takeFolder } from "./take-folder.ts";

const options = { out: { type: "string" } } as const;

/** `ipcbook merge`: makes one result of the parts that `grade --shard` has made, and writes its reports. */
export function merge(shell: Shell, args: readonly string[]): number {
  const { values, positionals } = parseCommand(args, options, shell.texts);
  const { texts: { grade: texts }, cwd } = shell;
  if (positionals.length === 0) throw new CommandError(texts.needsFolders("merge"));
  const parts = positionals.map((folder) => ({ folder, results: readPart(folder, shell) }));
  let merged: Results;
  try {
    merged = mergeResults(parts, texts);
  } catch (error) {
    if (error instanceof MergeFault) throw new CommandError(error.message);
    throw error;
  }
  const lacking = lackingOf(parts.map(({ results }) => results));
  if (lacking.length > 0) shell.notice(texts.lacks(lacking.join(", ")));
  const out = resolve(cwd, values.out ?? "ipcbook-results");
  const attempts = positionals.map((folder) => readAttempts(resolve(cwd, folder)));
  const kept = attempts.filter((part) => part !== null);
  if (kept.length === attempts.length) {
    merged = { ...merged, similar: similarAttempts(kept.flat()) };
  } else if (parts.length > 1) shell.notice(texts.similarWithin);
  const held = takeFolder(out, shell);
  try {
    writeAttempts(out, kept.flat());
    return concludeRun(merged, out, shell);
  } finally {
    held.release();
  }
}

function readPart(folder: string, { texts: { grade: texts }, cwd }: Shell): Results {
  const path = join(resolve(cwd, folder), "results.json");
  try {
    return readResults(readFileSync(path, "utf8"), relative(cwd, path));
  } catch (error) {
    throw new CommandError(texts.notResults(relative(cwd, path), (error as Error).message));
  }
}

/** The parts that nobody has named: "3/5". */
function lackingOf(parts: readonly Results[]): string[] {
  const of = Math.max(0, ...parts.map(({ run }) => run.shard?.of ?? 0));
  const there = new Set(parts.map(({ run }) => run.shard?.index));
  return Array.from({ length: of }, (_, place) => place + 1)
    .filter((index) => !there.has(index)).map((index) => `${index}/${of}`);
}
