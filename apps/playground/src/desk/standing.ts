import { type Entry, starterOf } from "../book/entry.ts";
import type { ListTexts } from "../texts/texts.ts";
import { attemptPath } from "./attempt-path.ts";
import { contentHash } from "./content-hash.ts";
import type { State } from "./state.ts";

/** How far somebody has come with an exercise. */
export type Standing = keyof ListTexts;

/** Tells it from the file on the desk and from what has passed. */
export function standingOf(home: string, entry: Entry, { passed }: State): Standing {
  const hash = contentHash(attemptPath(home, entry));
  if (hash === null) return "absent";
  const before = passed[entry.id];
  if (before) return before.hash === hash ? "passed" : "passedBefore";
  return hash === contentHash(starterOf(entry)) ? "untouched" : "started";
}
