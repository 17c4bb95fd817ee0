import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Entry } from "../book/entry.ts";

/** The learner's folder for a chapter. */
export function deskFolder(home: string, { chapter }: Pick<Entry, "chapter">): string {
  return join(home, "attempts", chapter.id);
}

/**
 * The learner's file for an exercise, whether it is there or not. Where it is there with another number
 * (the chapter has got a new exercise since), it stays what it is.
 */
export function attemptPath(home: string, entry: Entry): string {
  const folder = deskFolder(home, entry);
  const name = attemptName(entry);
  const there = namesIn(folder).filter((found) =>
    /^\d+-/.test(found) && found.replace(/^\d+-/, "") === `${entry.id}.ts`
  );
  return join(folder, there.includes(name) ? name : there[0] ?? name);
}

/** What a new attempt is called: `03-unix-increment.ts`. */
export function attemptName({ id, place }: Pick<Entry, "id" | "place">): string {
  return `${String(place).padStart(2, "0")}-${id}.ts`;
}

/** The names in a folder, none if there is no such folder. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
