import type { Graded } from "../results.ts";
import { formatPoints } from "./points.ts";

/** A state as one character. */
export const markOf: Readonly<Record<Graded["state"], string>> = {
  pass: "✓",
  fail: "✗",
  missing: "–",
  inconclusive: "?",
  fault: "!",
};

/** An exercise's cell in a table of marks: `✓ 4`, `?`. */
export function markText({ state, points }: Graded): string {
  return points === null ? markOf[state] : `${markOf[state]} ${formatPoints(points)}`;
}
