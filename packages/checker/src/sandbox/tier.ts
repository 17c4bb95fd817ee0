import { type Bubblewrap, findBubblewrap } from "./bubblewrap.ts";

/**
 * What holds an attempt back: `default` is the permissions of Deno, limits and a watchdog; `strong` puts all of
 * that into name spaces with a filter of system calls (bubblewrap and seccomp), so that a fault of the runtime opens
 * nothing.
 */
export type Tier = "strong" | "default";

let found: Bubblewrap | null = null;

/**
 * The programs of the strong tier.
 *
 * @throws {Error} if one is missing: `smokeTest` would have said so.
 */
export function strongTier(): Bubblewrap {
  if (found) return found;
  const programs = findBubblewrap();
  if ("missing" in programs) {
    throw new Error(`Cannot use the strong sandbox: not found (${programs.missing})`);
  }
  return found = programs;
}
