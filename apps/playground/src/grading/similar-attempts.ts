import { readFileSync } from "node:fs";
import { entries, starterOf } from "../book/entry.ts";
import type { SimilarPair } from "./results.ts";
import { type ComparedAttempt, findSimilar } from "./similar/find-similar.ts";

/** The attempts of a course that are alike; what is from the starters is nobody's own. */
export function similarAttempts(attempts: readonly ComparedAttempt[]): SimilarPair[] {
  const starters = new Map(
    entries.map((entry) => [entry.id, readFileSync(starterOf(entry), "utf8")]),
  );
  return findSimilar(attempts, starters);
}
