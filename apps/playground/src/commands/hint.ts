import { findOnlyEntry } from "../book/find-entry.ts";
import { readText } from "../book/read-text.ts";
import { renderMarkdown } from "../render/markdown.ts";
import { exitStatus } from "../shell/exit-status.ts";
import { parseCommand } from "../shell/parse-command.ts";
import type { Shell } from "../shell/shell.ts";

/** `ipcbook hint ID`: a nudge. */
export function hint(shell: Shell, args: readonly string[]): number {
  const { positionals } = parseCommand(args, {}, shell.texts);
  const entry = findOnlyEntry("hint", positionals, shell);
  shell.print(...renderMarkdown(readText(entry, "hint", shell.language), shell.style));
  return exitStatus.passed;
}
