import fc from "fast-check";
import type { Exercise } from "../exercise.ts";
import { recordAll, run } from "./attempt.ts";
import { compare, type Confirmed, type Doubt } from "./confirm.ts";
import { type Case, randomCase } from "./plan.ts";
import { ours } from "./record-fresh.ts";
import { Recordings } from "./recordings.ts";

/** Each step starts reference and attempt once, so that it is the steps that take a learner's time. */
const mostSteps = 5;
const mostAtOnce = 16;

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
  if (!parameters.canShrinkWithoutContext(value)) return null;
  let shortest: Case | null = null;
  let shorter = parameters.shrink(value, undefined);
  await doubt.witness.end();
  for (let step = 0; step < mostSteps; step++) {
    const candidates = [...shorter.take(mostAtOnce)];
    const cases = candidates.map(({ value }) => randomCase(build(value), index));
    const place = await firstDifference(doubt, cases);
    if (place === null) break;
    shortest = cases[place]!;
    const { value, context } = candidates[place]!;
    shorter = parameters.shrink(value, context);
  }
  if (shortest === null) return null;
  // On fresh subjects: what was held before it may have had a part in it.
  const probe = { conversation: shortest.conversation, aftermath: false };
  const confirmed = await compare(doubt, shortest, probe, new Recordings());
  return confirmed === null || "diagnosis" in confirmed ? null : confirmed;
}

/** The place of the first of `cases` in which they differ, if all are held one after the other. */
async function firstDifference(
  { reference, attempt }: Doubt,
  cases: readonly Case[],
): Promise<number | null> {
  if (cases.length === 0) return null;
  const expected = await recordAll(ours(reference), cases);
  if ("diagnosis" in expected) return null;
  const found = await run(attempt, cases, expected.slice(0, cases.length));
  return "diagnosis" in found ? null : found.difference?.index ?? null;
}
