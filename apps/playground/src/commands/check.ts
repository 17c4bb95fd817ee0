import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { entries, type Entry } from "../book/entry.ts";
import { findEntry, idOf } from "../book/find-entry.ts";
import { tierOf } from "../checking/tier-of.ts";
import { checkAll } from "../checking/check-all.ts";
import { exitStatusOf } from "../checking/exit-status-of.ts";
import { attemptPath } from "../desk/attempt-path.ts";
import { begunOf } from "../desk/begun-of.ts";
import { verdictJson } from "../render/json.ts";
import { renderSummary } from "../render/summary.ts";
import { CommandError } from "../shell/command-error.ts";
import { exitStatus } from "../shell/exit-status.ts";
import { parseCommand } from "../shell/parse-command.ts";
import { refuseOnNode } from "../checking/refuse-on-node.ts";
import { parseRuntime } from "../shell/parse-runtime.ts";
import { parseSeed } from "../shell/parse-seed.ts";
import type { Shell } from "../shell/shell.ts";
import { noticesOf } from "./notices.ts";
import { report } from "./report.ts";

const options = {
  file: { type: "string" },
  watch: { type: "boolean" },
  json: { type: "boolean" },
  seed: { type: "string" },
  runtime: { type: "string" },
} as const;

/** `ipcbook check`: checks attempts; if none is named, all that somebody has begun. */
export async function check(shell: Shell, args: readonly string[]): Promise<number> {
  const { values, positionals } = parseCommand(args, options, shell.texts);
  const { usage } = shell.texts;
  const how = {
    seed: parseSeed(values.seed, shell),
    runtime: parseRuntime(values.runtime, shell),
  };
  if (values.watch) {
    if (values.file !== undefined) throw new CommandError(usage.notWithWatch("--file"));
    const { watch } = await import("../watch/watch.ts");
    const only = positionals.map((name) => findEntry(name, shell));
    refuseOnNode(how.runtime, only.length > 0 ? only : entries, shell);
    const tier = await tierOf(shell.home);
    return await watch(shell, { ...how, tier, only, json: values.json ?? false, keys: false });
  }
  const chosen = choose(positionals, values.file, shell);
  refuseOnNode(how.runtime, chosen, shell);
  const file = values.file === undefined ? undefined : resolve(shell.cwd, values.file);
  const tier = await tierOf(shell.home);
  if (values.json) {
    const checked = await checkAll(
      chosen,
      { ...how, tier, file },
      { ...shell, isTerminal: false },
      (one) => shell.print(verdictJson(one.verdict, shell.language)),
    );
    return exitStatusOf(checked.map(({ verdict }) => verdict));
  }
  shell.notice(...noticesOf(shell));
  const isNamed = positionals.length > 0 || file !== undefined;
  const begun = isNamed ? chosen : begunOf(chosen, shell.home);
  const isOnly = begun.length === 1 && isNamed;
  const checked = await checkAll(begun, { ...how, tier, file }, shell, (one) => {
    // Those that have passed stand in the summary, and need no more.
    if (isOnly) shell.print(...report(one, shell, false));
    else if (one.verdict.verdict !== "pass") shell.print(...report(one, shell, false), "");
  });
  const verdicts = checked.map(({ verdict }) => verdict);
  if (!isOnly) shell.print(...renderSummary(verdicts, shell));
  const waiting = chosen.length - begun.length;
  if (waiting === 0) return exitStatusOf(verdicts);
  shell.print(shell.style.dim(shell.texts.desk.notStarted(waiting)));
  return exitStatus.failed;
}

function choose(names: readonly string[], file: string | undefined, shell: Shell): Entry[] {
  const { usage, desk } = shell.texts;
  const named = names.map((name) => findEntry(name, shell));
  if (file !== undefined) {
    if (named.length > 1) throw new CommandError(usage.fileForOne);
    const entry = named[0] ?? entries.find(({ id }) => id === idOf(file));
    if (!entry) {
      throw new CommandError([
        usage.fileNeedsExercise(file),
        usage.there(entries.map(({ id }) => id).join(", ")),
      ]);
    }
    return [entry];
  }
  if (named.length > 0) return named;
  const there = entries.filter((entry) => existsSync(attemptPath(shell.home, entry)));
  if (there.length === 0) throw new CommandError(desk.noAttempts);
  return there;
}
