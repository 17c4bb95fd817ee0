import { type CheckOptions, prepare, recordMistakes } from "@ipcbook/checker";
import { type Entry, mistakesOf, referenceOf } from "../book/entry.ts";
import { type Checked, checkEntry } from "../checking/check-entry.ts";
import { recordingsOf } from "../checking/recordings-of.ts";

/**
 * Checks one after the other. While nobody waits, the reference of the next check is recorded, with the
 * seed that this check will have: then a save starts the attempt and nothing else. After that, what its
 * mistakes do is recorded, as far as there is time.
 */
export class PreparedChecks {
  readonly #home: string;
  readonly #how: Pick<CheckOptions, "seed" | "runtime">;
  readonly #recordings: ReturnType<typeof recordingsOf>;
  #ahead: { entry: Entry; seed: number; done: Promise<void>; stop: AbortController } | null = null;

  constructor(home: string, how: Pick<CheckOptions, "seed" | "runtime">) {
    this.#home = home;
    this.#how = how;
    this.#recordings = recordingsOf(home);
  }

  /** Records the reference for the next check of `entry`. */
  prepare(entry: Entry): void {
    const seed = this.#how.seed ?? Math.floor(Math.random() * 2 ** 31);
    const before = this.#stopAhead();
    const stop = new AbortController();
    const done = before
      .then(() => prepare({ ...this.#optionsFor(entry), seed }))
      .then(() => recordMistakes({ ...this.#optionsFor(entry), signal: stop.signal }))
      // What is wrong with it will be said by the check itself.
      .catch(() => {});
    this.#ahead = { entry, seed, done, stop };
  }

  #optionsFor(entry: Entry) {
    return {
      exercise: entry.exercise,
      reference: referenceOf(entry),
      mistakes: mistakesOf(entry),
      runtime: this.#how.runtime,
      recordings: this.#recordings,
    };
  }

  /** Resolves when nothing that was begun ahead of time runs any more. */
  async #stopAhead(): Promise<void> {
    this.#ahead?.stop.abort();
    await this.#ahead?.done;
  }

  async check(entry: Entry, onProgress: CheckOptions["onProgress"]): Promise<Checked> {
    const ahead = this.#ahead;
    // Also where it is another exercise's: a reference is never alive beside an attempt.
    await this.#stopAhead();
    this.#ahead = null;
    const seed = this.#how.seed ?? (ahead?.entry === entry ? ahead.seed : undefined);
    return await checkEntry(entry, {
      ...this.#how,
      seed,
      home: this.#home,
      recordings: this.#recordings,
      onProgress,
    });
  }

  /** Ends what was begun ahead of time. */
  async close(): Promise<void> {
    await this.#stopAhead();
  }
}
