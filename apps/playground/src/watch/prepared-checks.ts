import { type CheckOptions, prepare, recordMistakes, Spare } from "@ipcbook/checker";
import { type Entry, mistakesOf, referenceOf } from "../book/entry.ts";
import { type Checked, checkEntry } from "../checking/check-entry.ts";
import { recordingsOf } from "../checking/recordings-of.ts";

/** What is done for the next check of an exercise. */
interface Ahead {
  entry: Entry;
  seed: number;
  spare: Spare;
  done: Promise<void>;
  stop: AbortController;
}

/**
 * Checks one after the other. While nobody waits, the reference of the next check is recorded, with the
 * seed that this check will have, and a process is started: then a save imports the attempt there, and
 * that is all. After that, what its
 * mistakes do is recorded, as far as there is time.
 */
export class PreparedChecks {
  readonly #home: string;
  readonly #how: Pick<CheckOptions, "seed" | "runtime" | "tier">;
  readonly #recordings: ReturnType<typeof recordingsOf>;
  #ahead: Ahead | null = null;

  constructor(home: string, how: Pick<CheckOptions, "seed" | "runtime" | "tier">) {
    this.#home = home;
    this.#how = how;
    this.#recordings = recordingsOf(home);
  }

  /** Records the reference for the next check of `entry`. */
  prepare(entry: Entry): void {
    const seed = this.#how.seed ?? this.#recordings.drawSeed();
    const before = this.#dropAhead();
    const stop = new AbortController();
    const spare = new Spare();
    const done = before
      .then(() => prepare({ ...this.#optionsFor(entry), seed, spare }))
      .then(() => recordMistakes({ ...this.#optionsFor(entry), signal: stop.signal }))
      // What is wrong with it will be said by the check itself.
      .catch(() => {});
    this.#ahead = { entry, seed, spare, done, stop };
  }

  #optionsFor(entry: Entry) {
    return {
      exercise: entry.exercise,
      reference: referenceOf(entry),
      mistakes: mistakesOf(entry),
      runtime: this.#how.runtime,
      tier: this.#how.tier,
      recordings: this.#recordings,
    };
  }

  /** What was done for the next check of `entry`; resolves when nothing else of it runs any more. */
  async #takeAhead(entry: Entry | null): Promise<Ahead | null> {
    const ahead = this.#ahead;
    this.#ahead = null;
    ahead?.stop.abort();
    await ahead?.done;
    if (ahead?.entry === entry) return ahead;
    // A reference is never alive beside an attempt, also where it is another exercise's.
    await ahead?.spare.end();
    return null;
  }

  async #dropAhead(): Promise<void> {
    await this.#takeAhead(null);
  }

  async check(entry: Entry, onProgress: CheckOptions["onProgress"]): Promise<Checked> {
    const ahead = await this.#takeAhead(entry);
    return await checkEntry(entry, {
      ...this.#how,
      seed: ahead?.seed ?? this.#how.seed,
      spare: ahead?.spare,
      home: this.#home,
      recordings: this.#recordings,
      onProgress,
    });
  }

  /** Ends what was begun ahead of time. */
  async close(): Promise<void> {
    await this.#dropAhead();
  }
}
