import type { Results } from "../results.ts";

/** Points as they are written: sums of tenths have no long tail. */
export function formatPoints(points: number): string {
  return String(Math.round(points * 100) / 100);
}

/** What somebody has who has passed everything. */
export function mostPoints({ exercises }: Results): number {
  return exercises.reduce((sum, { points }) => sum + points, 0);
}
