import type { Entry } from "../book/entry.ts";
import { standingOf } from "./standing.ts";
import { readState } from "./state.ts";

/** Those on the desk that are no longer just what the starter is: that one fails, as `verify` sees to. */
export function begunOf(entries: readonly Entry[], home: string): Entry[] {
  const state = readState(home);
  return entries.filter((entry) => standingOf(home, entry, state) !== "untouched");
}
