import { join } from "node:path";
import process from "node:process";
import { entries } from "../book/entry.ts";
import { tierOf } from "../checking/tier-of.ts";
import { checkAll } from "../checking/check-all.ts";
import { begunOf } from "../desk/begun-of.ts";
import { makeDesk } from "../desk/make-desk.ts";
import { renderSummary } from "../render/summary.ts";
import { CommandError } from "../shell/command-error.ts";
import { exitStatus } from "../shell/exit-status.ts";
import { parseCommand } from "../shell/parse-command.ts";
import type { Shell } from "../shell/shell.ts";
import { shortPath } from "../shell/short-path.ts";
import { listLines } from "./list.ts";
import { noticesOf } from "./notices.ts";

/** `ipcbook`: makes the desk; then, in a terminal, checks what is saved, and without one, all once. */
export async function start(shell: Shell, args: readonly string[]): Promise<number> {
  parseCommand(args, {}, shell.texts);
  const folder = shortPath(join(shell.home, "attempts"), shell.cwd);
  let made: string[];
  try {
    made = makeDesk(shell.home, entries);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(shell.texts.desk.cannotMake(folder, reason), exitStatus.failed);
  }
  if (made.length > 0) {
    shell.print(shell.texts.desk.made(folder, made.length));
  }
  const tier = await tierOf(shell.home);
  if (shell.isTerminal && process.stdin.isTTY) {
    const { watch } = await import("../watch/watch.ts");
    return await watch(shell, { tier, only: [], json: false, keys: true });
  }
  shell.notice(...noticesOf(shell));
  const checked = await checkAll(begunOf(entries, shell.home), { tier }, shell);
  if (checked.length > 0) {
    shell.print(...renderSummary(checked.map(({ verdict }) => verdict), shell), "");
  }
  shell.print(...listLines(shell));
  return exitStatus.passed;
}
