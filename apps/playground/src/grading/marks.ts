import type { Exercise } from "@ipcbook/checker";
import { type Behaviour, behavioursOf } from "./behaviours.ts";
import type { ExerciseMarks, Graded } from "./results.ts";
import type { Rubric } from "./rubric.ts";

/** What an exercise is worth where no rubric says otherwise. */
const defaultPoints = 10;

/**
 * What an exercise is worth, and how that is split: evenly, but for a behaviour that the starter shows too. That one is worth nothing, or
 * doing nothing would earn points.
 */
export function marksOf(
  exercise: Exercise,
  shownByStarter: Readonly<Record<string, boolean>>,
  rubric: Rubric["exercises"][string] = {},
): ExerciseMarks {
  const points = rubric.points ?? defaultPoints;
  const behaviours = behavioursOf(exercise);
  const weights = behaviours.map((behaviour) =>
    rubric.behaviours
      ? rubric.behaviours[behaviour.id] ?? 0
      : isShown(behaviour, shownByStarter)
      ? 0
      : 1
  );
  const parts = split(points, weights);
  return {
    id: exercise.id,
    title: exercise.title,
    points,
    behaviours: behaviours.map(({ id, title }, place) => ({ id, title, points: parts[place]! })),
  };
}

/** What an attempt gets for what it has shown. */
export function award(
  exercise: Exercise,
  marks: ExerciseMarks,
  { verdict, shown }: { verdict: "pass" | "fail"; shown: Readonly<Record<string, boolean>> | null },
): Pick<Graded, "points" | "behaviours"> {
  const behaviours = behavioursOf(exercise).map((behaviour, place) => {
    const isThere = verdict === "pass" || isShown(behaviour, shown ?? {});
    const points = isThere ? marks.behaviours[place]!.points : 0;
    return { id: behaviour.id, shown: isThere, points };
  });
  return { points: sum(behaviours.map(({ points }) => points)), behaviours };
}

function isShown({ conversations }: Behaviour, shown: Readonly<Record<string, boolean>>): boolean {
  return conversations.length > 0 && conversations.every((id) => shown[id] === true);
}

/** Hundredths add up without a rest, which floating point does not. */
export function sum(points: readonly number[]): number {
  return points.reduce((total, one) => total + Math.round(one * 100), 0) / 100;
}

/** Splits points by weight into hundredths that add up; the last that has a weight takes what is left over. */
function split(points: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((total, weight) => total + weight, 0);
  const total = Math.round(points * 100);
  const parts = weights.map((weight) => Math.floor(total * weight / whole));
  const last = weights.findLastIndex((weight) => weight > 0);
  parts[last]! += total - parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / 100);
}
