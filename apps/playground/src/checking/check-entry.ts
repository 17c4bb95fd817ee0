import { check, type CheckOptions, type Verdict } from "@ipcbook/checker";
import { type Entry, mistakesOf, referenceOf, starterOf } from "../book/entry.ts";
import { attemptPath } from "../desk/attempt-path.ts";
import { contentHash } from "../desk/content-hash.ts";
import { updateState } from "../desk/state.ts";

/** What a check is told beside the exercise. */
export type CheckEntryOptions =
  & Pick<CheckOptions, "seed" | "runtime" | "tier" | "recordings" | "spare" | "onProgress">
  & {
    home: string;
    /** Another file than the attempt on the desk. */
    file?: string;
  };

/** A verdict, and the file that it is about. */
export interface Checked {
  entry: Entry;
  path: string;
  verdict: Verdict;
  /** Why the pass could not be remembered. */
  forgotten: string | null;
}

/** Checks the attempt at an exercise, and remembers it if it has passed. */
export async function checkEntry(
  entry: Entry,
  { home, file, ...options }: CheckEntryOptions,
): Promise<Checked> {
  const onDesk = attemptPath(home, entry);
  const path = file ?? onDesk;
  const before = contentHash(path);
  const verdict = await check({
    exercise: entry.exercise,
    reference: referenceOf(entry),
    // A starter is nobody's mistake: it fails without being compared with any.
    mistakes: before === contentHash(starterOf(entry)) ? {} : mistakesOf(entry),
    attempt: path,
    ...options,
  });
  // If it was saved meanwhile, it is not known which of the two has passed.
  const hasPassed = verdict.verdict === "pass" && path === onDesk && before === contentHash(path);
  const forgotten = !hasPassed ? null : updateState(home, (state) => {
    state.passed[entry.id] = { hash: before!, at: new Date().toISOString() };
  });
  return { entry, path, verdict, forgotten };
}
