import type { SimilarPair } from "../results.ts";
import { compareAttempts } from "./compare-attempts.ts";

/** An attempt of a submission. */
export interface ComparedAttempt {
  /** The submission's id. */
  submission: string;
  exercise: string;
  source: string;
}

/** From when on two attempts are alike. */
export interface SimilarOptions {
  /**
   * Least number of fingerprints that both have, and neither the starter nor a large part of the course.
   * A handler of ten lines has not that many, so that it is never alike another.
   */
  leastShared: number;
  /** Least share of those, from 0 to 1, in the one that has fewer. */
  leastShare: number;
  /** Share of a course that is a large part of it; but at least `fewest` attempts, and `most` are always. */
  common: { share: number; fewest: number; most: number };
  /** Most pairs that are listed. */
  mostPairs: number;
}

/**
 * Chosen by this book: of 9,803 pairs among its references, alternatives and mistakes, 12 are listed, each with a
 * mistake that was made from the other one by a few tokens; none of two that were written apart. Of the copies of
 * alternatives in disguise, 99 of 105 are found.
 */
export const similarDefaults: SimilarOptions = {
  leastShared: 10,
  leastShare: 0.6,
  common: { share: 0.2, fewest: 4, most: 50 },
  mostPairs: 500,
};

/**
 * Finds attempts at the same exercise that are alike after names, comments and layout are taken away,
 * the most alike first. A hint for a person, who looks at both: never a mark.
 *
 * @param starters The starters' sources by the exercise's id: what is from there is nobody's own.
 */
export function findSimilar(
  attempts: readonly ComparedAttempt[],
  starters: ReadonlyMap<string, string>,
  options: Partial<SimilarOptions> = {},
): SimilarPair[] {
  const settled = { ...similarDefaults, ...options };
  return [...new Set(attempts.map(({ exercise }) => exercise))]
    .flatMap((exercise) => {
      // One exercise after the other: only one's fingerprints are held at a time.
      const ofExercise = attempts.filter((attempt) => attempt.exercise === exercise);
      return compareAttempts(ofExercise, starters.get(exercise) ?? "", settled)
        .map((pair) => ({ exercise, ...pair }));
    })
    .sort(mostAlikeFirst)
    .slice(0, settled.mostPairs);
}

function mostAlikeFirst(a: SimilarPair, b: SimilarPair): number {
  return b.share - a.share || order(a.exercise, b.exercise) ||
    order(a.submissions[0], b.submissions[0]) || order(a.submissions[1], b.submissions[1]);
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
