import { WinnowFilter } from "@dodona/dolos-core";

/** How many tokens a fingerprint covers: less is the same in many attempts, more is broken by a change. */
export const kgram = 12;

/** Of so many fingerprints in a row one is kept, so that 15 tokens that are the same are always found. */
const window = 4;

const kept = new WinnowFilter(kgram, window);
const every = new WinnowFilter(kgram, 1);

/**
 * The fingerprints of an attempt, and the token with which each begins where it stands first.
 *
 * Winnowing: Schleimer, Wilkerson and Aiken, "Local Algorithms for Document Fingerprinting", 2003.
 */
export function fingerprintsOf(kinds: string[]): Map<number, number> {
  const found = new Map<number, number>();
  for (const { hash, start } of kept.fingerprints(kinds)) {
    if (hash !== null && !found.has(hash)) found.set(hash, start);
  }
  return found;
}

/** All that an attempt with this in it may have: which are kept depends on what stands beside it. */
export function allFingerprintsOf(kinds: string[]): Set<number> {
  return new Set(every.fingerprints(kinds).flatMap(({ hash }) => hash ?? []));
}
