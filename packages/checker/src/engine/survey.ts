import { readFileSync } from "node:fs";
import type { Transcript } from "../transcript.ts";
import { type CheckOptions, sourceOf } from "./check.ts";
import type { Holder } from "./holder.ts";
import { type Case, planCases } from "./plan.ts";
import { quietsOf } from "./quiet.ts";
import { Recordings } from "./recordings.ts";
import { sameTranscript } from "./same.ts";
import { start } from "./start.ts";
import { subjectFor } from "./subject-for.ts";

/** An attempt that spins or stalls so often does nothing else, and each time costs seconds. */
const mostStalls = 3;
/** So many fresh processes in a row that did no better than the old one: it is not the process. */
const mostInVain = 4;

/**
 * Holds all fixed conversations with an attempt, also those after the first difference, and returns, by the id of the
 * conversation, whether the attempt did as the reference does. For marks: a verdict it is not, because nothing is held
 * again to confirm it.
 *
 * @throws {Error} if the reference can't be recorded, which is a fault of the exercise.
 */
export async function survey(
  options:
    & Pick<CheckOptions, "exercise" | "reference" | "attempt" | "runtime" | "tier" | "recordings">
    & {
      seed: number;
      /** The place of the first conversation that differs, where a check has found it: those before it do not. */
      first?: number;
    },
): Promise<Record<string, boolean>> {
  const { exercise, seed, first = -1, runtime = "deno", tier = "default" } = options;
  const recordings = options.recordings ?? new Recordings();
  const subject = subjectFor(exercise, runtime, tier);
  const cases = planCases(exercise, seed);
  const reference = subject(readFileSync(options.reference, "utf8"));
  const expected = await recordings.all(reference, cases, seed, () => {});
  const attempt = subject(sourceOf(options.attempt));
  const shown: Record<string, boolean> = {};
  const asked = new Asked(() => start(attempt));
  try {
    for (const [index, { id }] of exercise.conversations.entries()) {
      shown[id] = index > first
        ? await asked.doesAs(cases[index]!, expected[index]!)
        : index < first;
    }
  } finally {
    await asked.end();
  }
  return shown;
}

/** An attempt that goes on after a difference, in a fresh process where the old one may be the worse for it. */
class Asked {
  readonly #start: () => ReturnType<typeof start>;
  #holder: Holder | null = null;
  /** It has been silent or has ended where the reference was not: what it does from here on may be a consequence. */
  #isTainted = false;
  #stalls = 0;
  #inVain = 0;

  constructor(begin: () => ReturnType<typeof start>) {
    this.#start = begin;
  }

  async doesAs({ conversation }: Case, expected: Transcript): Promise<boolean> {
    for (;;) {
      if (this.#stalls >= mostStalls) return false;
      const isFresh = !this.#isTainted;
      const holder = this.#holder ?? await this.#start();
      if ("diagnosis" in holder) return false;
      this.#holder = holder;
      const seen = await holder.hold(conversation);
      if (sameTranscript(expected, seen, conversation)) {
        this.#inVain = 0;
        return true;
      }
      const quiets = quietsOf(seen);
      // It has answered, wrongly, and goes on as after a right answer.
      if (isFresh && quiets.length === 0) return false;
      if (quiets.some(({ why }) => why === "late" || why === "spinning")) this.#stalls++;
      this.#isTainted = true;
      if (isFresh) this.#inVain++;
      if (isFresh || this.#inVain >= mostInVain) return false;
      await this.end();
    }
  }

  async end(): Promise<void> {
    const holder = this.#holder;
    this.#holder = null;
    this.#isTainted = false;
    await holder?.end();
  }
}
