import { type CheckOptions, prepare } from "@ipcbook/checker";
import { type Entry, referenceOf } from "../book/entry.ts";
import { type Checked, checkEntry } from "../checking/check-entry.ts";
import { recordingsOf } from "../checking/recordings-of.ts";

/**
 * Checks one after the other. While nobody waits, the reference of the next check is recorded, with the
 * seed that this check will have: then a save starts the attempt and nothing else.
 */
export class PreparedChecks {
  readonly #home: string;
  readonly #how: Pick<CheckOptions, "seed" | "runtime">;
  readonly #recordings: ReturnType<typeof recordingsOf>;
  #ahead: { entry: Entry; seed: number; done: Promise<void> } | null = null;

  constructor(home: string, how: Pick<CheckOptions, "seed" | "runtime">) {
    this.#home = home;
    this.#how = how;
    this.#recordings = recordingsOf(home);
  }

  /** Records the reference for the next check of `entry`. */
  prepare(entry: Entry): void {
    const seed = this.#how.seed ?? Math.floor(Math.random() * 2 ** 31);
    const before = this.#ahead?.done ?? Promise.resolve();
    const done = before.then(() =>
      prepare({
        exercise: entry.exercise,
        reference: referenceOf(entry),
        runtime: this.#how.runtime,
        seed,
        recordings: this.#recordings,
      })
      // What is wrong with it will be said by the check itself.
    ).catch(() => {});
    this.#ahead = { entry, seed, done };
  }

  async check(entry: Entry, onProgress: CheckOptions["onProgress"]): Promise<Checked> {
    const ahead = this.#ahead;
    this.#ahead = null;
    // Also where it is another exercise's: a reference is never alive beside an attempt.
    await ahead?.done;
    const seed = this.#how.seed ?? (ahead?.entry === entry ? ahead.seed : undefined);
    return await checkEntry(entry, {
      ...this.#how,
      seed,
      home: this.#home,
      recordings: this.#recordings,
      onProgress,
    });
  }
}
