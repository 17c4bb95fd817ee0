import { readFileSync } from "node:fs";
import type { Exercise } from "@ipcbook/checker";
import * as v from "valibot";
import { behavioursOf } from "./behaviours.ts";

const points = v.pipe(v.number(), v.minValue(0), v.maxValue(10_000));
const time = v.pipe(v.string(), v.isoTimestamp());

const schema = v.strictObject({
  exercises: v.optional(
    v.record(
      v.string(),
      v.strictObject({
        /** What the exercise is worth. */
        points: v.optional(points),
        /** Weights of behaviours; one that is not named weighs nothing. */
        behaviours: v.optional(v.record(v.string(), points)),
      }),
    ),
    {},
  ),
  /** When submissions are due. */
  due: v.optional(time),
  /** What is left of the points for those that came more than `hours` after that; the last rule that fits counts. */
  late: v.optional(
    v.array(
      v.strictObject({
        hours: v.pipe(v.number(), v.minValue(0)),
        factor: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
      }),
    ),
    [],
  ),
  /** When each was handed in, by its id; of others it is the newest change of an attempt. */
  handedIn: v.optional(v.record(v.string(), time), {}),
});

/** Points and late rules of a course: `rubric.json`. */
export type Rubric = v.InferOutput<typeof schema>;

/** Ten points an exercise, and nobody is late. */
export const noRubric: Rubric = v.parse(schema, {});

/**
 * Reads `rubric.json`.
 *
 * @throws {Error} if it can't be read, or says something that is not known: with the place, and what there is.
 */
export function readRubric(path: string, exercises: readonly Exercise[]): Rubric {
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new Error(`Cannot read the rubric: ${(error as Error).message} (${path})`);
  }
  const { success, output, issues } = v.safeParse(schema, document);
  if (!success) {
    const [issue] = issues;
    throw new Error(`Cannot read the rubric: ${issue.message} (${v.getDotPath(issue) ?? path})`);
  }
  for (const [id, { behaviours = {} }] of Object.entries(output.exercises)) {
    const exercise = exercises.find((one) => one.id === id);
    if (!exercise) {
      throw new Error(
        `Cannot read the rubric: no such exercise (${id}). There are: ${
          exercises.map(({ id }) => id).join(", ")
        }`,
      );
    }
    const there = behavioursOf(exercise).map(({ id }) => id);
    const unknown = Object.keys(behaviours).find((behaviour) => !there.includes(behaviour));
    if (unknown !== undefined) {
      throw new Error(
        `Cannot read the rubric: no such behaviour of ${id} (${unknown}). There are: ${
          there.join(", ")
        }`,
      );
    }
    const weights = Object.values(behaviours);
    if (weights.length > 0 && weights.every((weight) => weight === 0)) {
      throw new Error(`Cannot read the rubric: every behaviour weighs nothing (${id})`);
    }
  }
  return output;
}

/** What is left of a submission's points, and how late it was; null where it was not. */
export function latenessOf(
  { due, late, handedIn }: Rubric,
  id: string,
  changedAt: Date | null,
): { hours: number; factor: number } | null {
  const at = handedIn[id] === undefined ? changedAt : new Date(handedIn[id]);
  if (due === undefined || at === null) return null;
  const hours = (at.getTime() - new Date(due).getTime()) / 3_600_000;
  if (hours <= 0) return null;
  const rule = late.filter((one) => hours > one.hours)
    .reduce((last, one) => one.hours >= last.hours ? one : last, { hours: 0, factor: 1 });
  return { hours: Math.round(hours * 10) / 10, factor: rule.factor };
}
