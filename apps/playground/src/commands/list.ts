import { chapters, entries } from "../book/entry.ts";
import { standingOf } from "../desk/standing.ts";
import { readState } from "../desk/state.ts";
import { renderList } from "../render/list.ts";
import { CommandError } from "../shell/command-error.ts";
import { exitStatus } from "../shell/exit-status.ts";
import { parseCommand } from "../shell/parse-command.ts";
import type { Shell } from "../shell/shell.ts";

/** `ipcbook list`: the exercises in order, with their state. */
export function list(shell: Shell, args: readonly string[]): number {
  const { positionals } = parseCommand(args, {}, shell.texts);
  if (positionals.length > 0) throw new CommandError(shell.texts.usage.noArguments("list"));
  shell.print(...listLines(shell));
  return exitStatus.passed;
}

/** The list, with the state as it is now. */
export function listLines(shell: Shell): string[] {
  const state = readState(shell.home);
  const listed = chapters.map((chapter) => ({
    title: chapter.title,
    exercises: entries.filter((entry) => entry.chapter === chapter).map((entry) => ({
      id: entry.id,
      place: entry.place,
      title: entry.exercise.title,
      standing: standingOf(shell.home, entry, state),
    })),
  }));
  return renderList(listed, shell);
}
