import { constants, copyFileSync, mkdirSync } from "node:fs";
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
  try {
    copyFileSync(starterOf(entry), path, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === "EEXIST") return false;
    throw error;
  }
}
