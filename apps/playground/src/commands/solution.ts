import { readFileSync } from "node:fs";
import { referenceOf } from "../book/entry.ts";
import { findOnlyEntry } from "../book/find-entry.ts";
import { readState } from "../desk/state.ts";
import { CommandError } from "../shell/command-error.ts";
import { exitStatus } from "../shell/exit-status.ts";
import { parseCommand } from "../shell/parse-command.ts";
import type { Shell } from "../shell/shell.ts";

/** `ipcbook solution ID`: the reference, for those who have passed. */
export function solution(shell: Shell, args: readonly string[]): number {
  const { positionals } = parseCommand(args, {}, shell.texts);
  const entry = findOnlyEntry("solution", positionals, shell);
  if (!readState(shell.home).passed[entry.id]) {
    throw new CommandError(shell.texts.usage.notPassedYet(entry.id), exitStatus.failed);
  }
  shell.print(readFileSync(referenceOf(entry), "utf8").trimEnd());
  return exitStatus.passed;
}
