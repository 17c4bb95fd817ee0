import type { SimilarPair } from "../results.ts";
import type { ComparedAttempt, SimilarOptions } from "./find-similar.ts";
import { allFingerprintsOf, fingerprintsOf } from "./fingerprints.ts";
import { placesOf, type Shared } from "./places.ts";
import { tokensOf } from "./tokens.ts";

/** An attempt, and which token begins each fingerprint that is its own. */
interface Own {
  submission: string;
  starts: Map<number, number>;
  lines: number[];
}

/** Two attempts, by their place in the list, and how many fingerprints they share. */
interface Counted {
  left: number;
  right: number;
  share: number;
}

/** Compares the attempts at one exercise; the most alike come first, and no more than are listed. */
export function compareAttempts(
  attempts: readonly ComparedAttempt[],
  starter: string,
  options: SimilarOptions,
): Omit<SimilarPair, "exercise">[] {
  const given = allFingerprintsOf(tokensOf(starter).kinds);
  const own = attempts
    .toSorted((a, b) => a.submission < b.submission ? -1 : 1)
    .map(({ submission, source }): Own => {
      const { kinds, lines } = tokensOf(source);
      const starts = fingerprintsOf(kinds);
      for (const hash of given) starts.delete(hash);
      return { submission, starts, lines };
    });
  const holders = index(own, options);
  return count(own, holders, options)
    // By their places, and these are in the order of the ids.
    .sort((a, b) => b.share - a.share || a.left - b.left || a.right - b.right)
    .slice(0, options.mostPairs)
    .map(({ left, right, share }) => pairOf(own[left]!, own[right]!, share));
}

/**
 * Who has each fingerprint that several have. Takes those of a large part of the course from all of them.
 */
function index(own: readonly Own[], { common }: SimilarOptions): Map<number, number[]> {
  const counts = new Map<number, number>();
  for (const { starts } of own) {
    for (const hash of starts.keys()) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  const most = Math.min(common.most, Math.max(common.fewest, own.length * common.share));
  const holders = new Map<number, number[]>();
  own.forEach(({ starts }, place) => {
    for (const hash of starts.keys()) {
      const count = counts.get(hash)!;
      if (count > most) starts.delete(hash);
      else if (count > 1) {
        const places = holders.get(hash);
        if (places) places.push(place);
        else holders.set(hash, [place]);
      }
    }
  });
  return holders;
}

/** Counts what each attempt shares with those after it: by who has its fingerprints, never pair by pair. */
function count(
  own: readonly Own[],
  holders: ReadonlyMap<number, readonly number[]>,
  { leastShared, leastShare }: SimilarOptions,
): Counted[] {
  const found: Counted[] = [];
  const shared = new Int32Array(own.length);
  own.forEach(({ submission, starts }, left) => {
    shared.fill(0);
    for (const hash of starts.keys()) {
      for (const right of holders.get(hash) ?? []) if (right > left) shared[right]!++;
    }
    for (let right = left + 1; right < own.length; right++) {
      const other = own[right]!;
      const share = shared[right]! / Math.min(starts.size, other.starts.size);
      if (shared[right]! < leastShared || share < leastShare) continue;
      if (other.submission !== submission) found.push({ left, right, share });
    }
  });
  return found;
}

function pairOf(left: Own, right: Own, share: number): Omit<SimilarPair, "exercise"> {
  const shared: Shared[] = [];
  for (const [hash, start] of left.starts) {
    const there = right.starts.get(hash);
    if (there !== undefined) shared.push([start, there]);
  }
  return {
    submissions: [left.submission, right.submission],
    share,
    places: placesOf(shared, [left.lines, right.lines]),
  };
}
