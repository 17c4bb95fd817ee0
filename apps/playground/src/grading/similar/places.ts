import type { LineRange, SimilarPair } from "../results.ts";
import { kgram } from "./fingerprints.ts";

/** A fingerprint that two attempts have: the token with which it begins in each. */
export type Shared = readonly [number, number];

/** Tokens from the first to the last, in each of two attempts. */
type Stretch = [[number, number], [number, number]];

/**
 * Where two attempts are alike, in the order of the first. Fingerprints that follow each other in both
 * are one place.
 */
export function placesOf(
  shared: readonly Shared[],
  lines: readonly [readonly number[], readonly number[]],
): SimilarPair["places"] {
  const stretches: Stretch[] = [];
  for (const starts of shared.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = stretches.at(-1);
    if (last && starts.every((start, side) => follows(last[side]!, start))) {
      starts.forEach((start, side) => {
        last[side]![1] = Math.max(last[side]![1], start + kgram - 1);
      });
    } else stretches.push(starts.map((start) => [start, start + kgram - 1]) as Stretch);
  }
  return stretches.map((stretch) => ({
    lines: stretch.map(([first, last], side): LineRange => [
      lines[side]![first]!,
      lines[side]![last]!,
    ]) as [LineRange, LineRange],
  }));
}

/** Whether it goes on there, or does so after what has no fingerprint of its own. */
function follows([first, last]: readonly [number, number], start: number): boolean {
  return start >= first && start <= last + kgram;
}
