import { join } from "node:path";
import process from "node:process";
import { entries } from "../book/entry.ts";
import { makeDesk } from "../desk/make-desk.ts";
import { renderSummary } from "../render/summary.ts";
import { exitStatus } from "../shell/exit-status.ts";
import { parseCommand } from "../shell/parse-command.ts";
import type { Shell } from "../shell/shell.ts";
import { checkAll } from "./check.ts";
import { listLines } from "./list.ts";
import { noticesOf } from "./notices.ts";
import { shortPath } from "./report.ts";

/** `ipcbook`: makes the desk; then, in a terminal, checks what is saved, and without one, all once. */
export async function start(shell: Shell, args: readonly string[]): Promise<number> {
  parseCommand(args, {}, shell.texts);
  const made = makeDesk(shell.home, entries);
  if (made.length > 0) {
    const folder = shortPath(join(shell.home, "attempts"), shell.cwd);
    shell.print(shell.texts.desk.made(folder, made.length));
  }
  if (shell.isTerminal && process.stdin.isTTY) {
    const { watch } = await import("../watch/watch.ts");
    return await watch(shell, { only: [], json: false, keys: true });
  }
  shell.notice(...noticesOf(shell));
  const checked = await checkAll(entries, {}, shell);
  shell.print(...renderSummary(checked.map(({ verdict }) => verdict), shell));
  shell.print("", ...listLines(shell));
  return exitStatus.passed;
}
