import { basename, resolve } from "node:path";
import { attemptPath } from "../desk/attempt-path.ts";
import { CommandError } from "../shell/command-error.ts";
import { nearest } from "../shell/nearest.ts";
import type { Shell } from "../shell/shell.ts";
import { entries, type Entry } from "./entry.ts";

/** The exercise's id in the name of an attempt: `02-unix-increment.ts`, `unix-increment`. */
export function idOf(name: string): string {
  return basename(name).replace(/\.ts$/, "").replace(/^\d+-/, "");
}

/**
 * The exercise that somebody has named: by its id, or by the file on the desk.
 *
 * @throws {CommandError} if there is none; it says which there are, and which was perhaps meant.
 */
export function findEntry(name: string, shell: Shell): Entry {
  const { texts: { usage }, home, cwd } = shell;
  const entry = entries.find(({ id }) => id === idOf(name));
  if (!entry) {
    const ids = entries.map(({ id }) => id);
    const meant = nearest(idOf(name), ids);
    throw new CommandError([
      usage.unknownExercise(name),
      ...(meant ? [usage.didYouMean(meant)] : []),
      usage.there(ids.join(", ")),
    ]);
  }
  const isPath = name.includes("/") || name.endsWith(".ts");
  if (isPath && resolve(cwd, name) !== attemptPath(home, entry)) {
    throw new CommandError(usage.pathIsNotOnDesk(name));
  }
  return entry;
}

/**
 * The one exercise that a command is about.
 *
 * @throws {CommandError} if none was named, or more than one.
 */
export function findOnlyEntry(command: string, names: readonly string[], shell: Shell): Entry {
  const { texts: { usage } } = shell;
  const [name, ...more] = names;
  if (name === undefined) {
    throw new CommandError([
      usage.needsExercise(command),
      usage.there(entries.map(({ id }) => id).join(", ")),
    ]);
  }
  if (more.length > 0) throw new CommandError(usage.oneExercise(command));
  return findEntry(name, shell);
}
