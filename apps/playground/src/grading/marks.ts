import type { Exercise, Text } from "@ipcbook/checker";
import type { ExerciseMarks, Graded } from "./results.ts";
import type { Rubric } from "./rubric.ts";

/** What an exercise is worth where no rubric says otherwise. */
const defaultPoints = 10;

/** All that belongs to no conversation of its own: it is shown by a pass only. */
export const restId = "everything-else";
const restTitle: Text = {
  en: "Random conversations, and nothing left behind",
  zh: "随机会话，以及不留下任何东西",
};

/**
 * What an exercise is worth, and how that is split. Each fixed conversation is a behaviour; one that the starter shows too
 * is worth nothing, or doing nothing would earn points. The last one stands for the random conversations and for what
 * the kernel sees afterwards.
 */
export function marksOf(
  exercise: Exercise,
  shownByStarter: Readonly<Record<string, boolean>>,
  rubric: Rubric["exercises"][string] = {},
): ExerciseMarks {
  const points = rubric.points ?? defaultPoints;
  const behaviours = [
    ...exercise.conversations.map(({ id, title }) => ({ id, title })),
    { id: restId, title: restTitle },
  ];
  const weights = behaviours.map(({ id }) =>
    rubric.behaviours ? rubric.behaviours[id] ?? 0 : shownByStarter[id] ? 0 : 1
  );
  const parts = split(points, weights);
  return {
    id: exercise.id,
    title: exercise.title,
    points,
    behaviours: behaviours.map((one, place) => ({ ...one, points: parts[place]! })),
  };
}

/** What an attempt gets for what it has shown. */
export function award(
  marks: ExerciseMarks,
  { verdict, shown }: { verdict: "pass" | "fail"; shown: Readonly<Record<string, boolean>> | null },
): Pick<Graded, "points" | "behaviours"> {
  const behaviours = marks.behaviours.map(({ id, points }) => {
    const isShown = verdict === "pass" || (shown?.[id] ?? false);
    return { id, shown: isShown, points: isShown ? points : 0 };
  });
  return { points: sum(behaviours.map(({ points }) => points)), behaviours };
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
