import { relative } from "node:path";
import { chaptersFolder, type Entry, referenceOf, starterOf } from "../book/entry.ts";
import { contentHash } from "./content-hash.ts";
import { readState, type State, updateState } from "./state.ts";

/** A starter or a reference that is not as it was. */
export interface Changed {
  path: string;
  entry: Entry;
}

/** Finds the starters and references that somebody has changed since the last call, and remembers them. */
export function findChangedOriginals(home: string, entries: readonly Entry[]): Changed[] {
  const before = readState(home).originals;
  const now: State["originals"] = {};
  const changed = entries.flatMap((entry) =>
    [starterOf(entry), referenceOf(entry)].flatMap((path) => {
      const key = relative(chaptersFolder, path);
      const hash = contentHash(path) ?? "";
      now[key] = hash;
      return before[key] !== undefined && before[key] !== hash ? [{ path, entry }] : [];
    })
  );
  const isNew = Object.entries(now).some(([key, hash]) => before[key] !== hash);
  if (isNew) updateState(home, (state) => Object.assign(state.originals, now));
  return changed;
}
