import fc from "fast-check";
import type { Exercise } from "../exercise.ts";
import { compare, type Confirmed, type Doubt } from "./confirm.ts";
import { randomCase } from "./plan.ts";
import { Recordings } from "./recordings.ts";

/** A shorter conversation is worth this many tries; each takes some 60 ms of a learner's time. */
const tries = 12;

/**
 * Shrinks the random conversation with number `index` while reference and attempt still differ in it;
 * null if none was found that is shorter. They take turns: never are both alive.
 */
export async function shrink(
  exercise: Exercise,
  seed: number,
  index: number,
  doubt: Doubt,
): Promise<Confirmed | null> {
  const { parameters, build, count } = exercise.random;
  const value = fc.sample(parameters, { seed, numRuns: count })[index];
  const recordings = new Recordings();
  let shortest: Confirmed | null = null;
  let tried = 0;
  await fc.check(
    fc.asyncProperty(parameters, async (candidate) => {
      // "They do the same" ends the search along this way.
      if (tried++ >= tries) return true;
      const found = randomCase(build(candidate), index);
      const probe = { conversation: found.conversation, aftermath: false };
      const confirmed = await compare(doubt, found, probe, recordings);
      if (confirmed === null || "diagnosis" in confirmed) return true;
      shortest = confirmed;
      return false;
    }),
    { examples: [[value]], numRuns: 1, seed },
  );
  return shortest;
}
