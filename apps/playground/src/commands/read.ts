import { findOnlyEntry } from "../book/find-entry.ts";
import { readText } from "../book/read-text.ts";
import { renderMarkdown } from "../render/markdown.ts";
import { exitStatus } from "../shell/exit-status.ts";
import { parseCommand } from "../shell/parse-command.ts";
import type { Shell } from "../shell/shell.ts";

/** `ipcbook lesson ID` and `ipcbook hint ID`: one of the texts of an exercise. */
export function read(shell: Shell, name: "lesson" | "hint", args: readonly string[]): number {
  const { positionals } = parseCommand(args, {}, shell.texts);
  const entry = findOnlyEntry(name, positionals, shell);
  shell.print(...renderMarkdown(readText(entry, name, shell.language), shell.style));
  return exitStatus.passed;
}
