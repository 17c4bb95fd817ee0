import { lstatSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { type Entry, starterOf } from "../book/entry.ts";
import { attemptPath } from "./attempt-path.ts";

/** Makes the attempts that are not there yet from the starters, and gives back their paths. */
export function makeDesk(home: string, entries: readonly Entry[]): string[] {
  return entries.flatMap((entry) => {
    const path = attemptPath(home, entry);
    mkdirSync(dirname(path), { recursive: true });
    return placeStarter(entry, path) ? [path] : [];
  });
}

/** Puts the starter at `path`, unless something is there: a learner's file is never overwritten. */
export function placeStarter(entry: Entry, path: string): boolean {
  const starter = readFileSync(starterOf(entry));
  try {
    writeFileSync(path, starter, { flag: "wx" });
    return true;
  } catch (error) {
    // Not by the error's code: it is not the same on every runtime.
    if (lstatSync(path, { throwIfNoEntry: false })) return false;
    throw error;
  }
}
