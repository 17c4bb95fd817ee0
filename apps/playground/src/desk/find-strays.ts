import { join } from "node:path";
import type { Entry } from "../book/entry.ts";
import { attemptPath, deskFolder, namesIn } from "./attempt-path.ts";

/** A file on the desk that looks like an attempt, but is not the one that is checked. */
export interface Stray {
  path: string;
  attempt: string;
}

/** Finds attempts saved under another name: `unix-increment.ts`, `02-unix-increment copy.ts`. */
export function findStrays(home: string, entries: readonly Entry[]): Stray[] {
  const folders = new Set([
    join(home, "attempts"),
    ...entries.map((entry) => deskFolder(home, entry)),
  ]);
  const attempts = new Set(entries.map((entry) => attemptPath(home, entry)));
  return [...folders].flatMap((folder) =>
    namesIn(folder).filter((name) => /\.[cm]?[jt]s$/.test(name) && !name.startsWith(".")).flatMap(
      (name) => {
        const path = join(folder, name);
        const entry = entries.find(({ id }) => holdsWord(name, id));
        return entry && !attempts.has(path) ? [{ path, attempt: attemptPath(home, entry) }] : [];
      },
    )
  );
}

/** As a word of its own: `epoll-server` is not about `poll-server`. */
function holdsWord(name: string, id: string): boolean {
  return new RegExp(`(?<![a-z])${id}(?![a-z])`).test(name);
}
