import type { CheckOptions } from "@ipcbook/checker";
import { existsSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { entries, type Entry } from "../book/entry.ts";
import { noticesOf } from "../commands/notices.ts";
import { report } from "../commands/report.ts";
import { attemptPath } from "../desk/attempt-path.ts";
import { readState } from "../desk/state.ts";
import { verdictJson } from "../render/json.ts";
import { ProgressLine } from "../shell/progress-line.ts";
import { exitStatus } from "../shell/exit-status.ts";
import type { Shell } from "../shell/shell.ts";
import { shortPath } from "../shell/short-path.ts";
import { DeskAtTerminal } from "./desk-at-terminal.ts";
import { Session } from "./session.ts";
import { withResolvers } from "./with-resolvers.ts";

/** How to watch. */
export interface WatchOptions extends Pick<CheckOptions, "seed" | "runtime" | "tier"> {
  /** The exercises to watch; all, if there are none. */
  only: readonly Entry[];
  json: boolean;
  /** Somebody sits at a terminal, and nothing is checked before it is saved. */
  keys: boolean;
}

/** Checks what is saved, until INT or TERM or the key `q`. */
export async function watch(shell: Shell, options: WatchOptions): Promise<number> {
  const { only, json, keys, ...how } = options;
  const { home, cwd } = shell;
  const scope = only.length > 0 ? only : entries;
  const short = (path: string) => shortPath(path, cwd);
  const say = (words: string) => json ? shell.notice(words) : shell.print("", words);
  const { promise: ended, resolve: end } = withResolvers<number>();

  shell.notice(...noticesOf(shell));
  const progress = new ProgressLine((): Shell => desk.shell, shell.isTerminal && !json);
  const session: Session = new Session(home, scope, how, progress, {
    checked(checked) {
      desk.current = checked.entry;
      if (json) return desk.shell.print(verdictJson(checked.verdict, desk.shell.language));
      desk.shell.print("", ...report(checked, desk.shell, true));
      desk.remind();
    },
    gone(entry, path) {
      const { texts } = desk.shell;
      say(`${texts.desk.attemptGone(short(path))} ${texts.next.makeAttempt(entry.id)}`);
    },
    stray: (found, attempt) => say(desk.shell.texts.desk.stray(short(found), short(attempt))),
    original: (file, attempt) => say(desk.shell.texts.desk.original(short(file), short(attempt))),
    failed: (error) => fail(error),
  });
  const { passed } = readState(home);
  const first = scope.find(({ id }) => !passed[id]) ?? scope[0]!;
  const desk: DeskAtTerminal = new DeskAtTerminal(
    shell,
    session,
    first,
    () => end(exitStatus.passed),
  );

  const { promise: failed, reject: fail } = withResolvers<never>();
  const stop = () => end(exitStatus.passed);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  try {
    if (keys) desk.open();
    else {
      shell.notice(shell.texts.watch.watching(short(join(home, "attempts"))));
      for (const entry of scope) if (existsSync(attemptPath(home, entry))) session.check(entry);
    }
    return await Promise.race([ended, failed]);
  } finally {
    desk.close();
    await session.close();
    progress.clear();
  }
}
