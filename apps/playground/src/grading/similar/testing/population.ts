import { readFileSync } from "node:fs";
import {
  alternativesOf,
  entries,
  type Entry,
  mistakesOf,
  referenceOf,
  starterOf,
} from "../../../book/entry.ts";
import type { ComparedAttempt } from "../find-similar.ts";

/** Everything of an exercise that was written as an attempt at it, as if each were handed in. */
export function populationOf(
  entry: Entry,
): { apart: ComparedAttempt[]; mistakes: ComparedAttempt[] } {
  const attempt = (submission: string, path: string): ComparedAttempt => ({
    submission,
    exercise: entry.id,
    source: readFileSync(path, "utf8"),
  });
  const all = (kind: string, files: Record<string, string>) =>
    Object.entries(files).map(([name, path]) => attempt(`${kind} ${name}`, path));
  return {
    apart: [
      attempt("reference", referenceOf(entry)),
      ...all("alternative", alternativesOf(entry)),
    ],
    // Made from each other, most of them.
    mistakes: all("mistake", mistakesOf(entry)),
  };
}

/** The starters of the book. */
export const starters: ReadonlyMap<string, string> = new Map(
  entries.map((entry) => [entry.id, readFileSync(starterOf(entry), "utf8")]),
);
