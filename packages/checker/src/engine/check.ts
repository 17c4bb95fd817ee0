import type { Exercise } from "../exercise.ts";
import { lastWord } from "../runner/job.ts";
import type { Tier } from "../sandbox/tier.ts";
import { MachineBusy } from "../subject/machine-busy.ts";
import { readAttempt, StageFault } from "../subject/stage.ts";
import type { Runtime } from "../subject/runtime.ts";
import type { Text } from "../text.ts";
import type { Verdict } from "../verdict.ts";
import { type Found, judge } from "./judge.ts";
import { Recordings } from "./recordings.ts";
import { Spare } from "./spare.ts";

/** How far a check is. */
export interface Progress {
  phase: "reference" | "attempt" | "confirm" | "diagnose";
  done: number;
  of: number;
}

/** The most calls of an attempt that a verdict holds. */
const mostCalls = 100;

const tooBusy: Text = {
  en: "The machine is so busy that the programs of this check hardly ever got a processor. Check " +
    "again when there is less to do.",
  zh: "机器太忙，这次检查的程序几乎分不到处理器。等负载低一些再检查。",
};

/** What a check is made of. */
export interface CheckOptions {
  exercise: Exercise;
  /** Path of the reference. */
  reference: string;
  /** Paths of the mistakes, by id. */
  mistakes: Readonly<Record<string, string>>;
  /** Path of the attempt, or the attempt itself, where somebody has read it already. */
  attempt: string | { source: string };
  /** The same seed gives the same conversations; without it, one is drawn. */
  seed?: number;
  runtime?: Runtime;
  /** `default` if nothing else is said; `strong` needs what `smokeTest` looks for. */
  tier?: Tier;
  /** Transcripts that are kept between checks. */
  recordings?: Recordings;
  /** A process that `prepare` has started for the attempt; the check ends it. */
  spare?: Spare;
  onProgress?(progress: Progress): void;
}

/**
 * Checks an attempt against the reference: both hold the same conversations, one after the other, and
 * do the same, or not. Never rejects because of the attempt.
 *
 * @throws {Error} if the reference or a mistake can't be read or run, which is a fault of the exercise.
 */
export async function check(options: CheckOptions): Promise<Verdict> {
  return (await checkUp(options, false)).verdict;
}

/** A verdict, and what an attempt that fails has shown all the same. */
export interface Marked {
  verdict: Verdict;
  /**
   * By the id of each fixed conversation that is no race, whether the attempt did in it as the reference does; null if it passes, or if
   * nothing of it ran, or if nothing is known.
   */
  shown: Record<string, boolean> | null;
}

/**
 * As `check`, and goes on after the first difference with the other fixed conversations. What it finds there is for marks
 * and no verdict, because nothing is held again to confirm it.
 *
 * @throws {Error} as `check` does.
 */
export async function checkForMarks(options: CheckOptions): Promise<Marked> {
  return await checkUp(options, true);
}

async function checkUp(options: CheckOptions, surveys: boolean): Promise<Marked> {
  const started = performance.now();
  const recordings = options.recordings ?? new Recordings();
  const seed = options.seed ?? recordings.drawSeed();
  const { runtime = "deno", tier = "default" } = options;
  const marked = ({ shown = null, ...found }: Found): Marked => ({
    verdict: {
      exercise: options.exercise.id,
      conversations: 0,
      durationMs: Math.round((performance.now() - started) * 10) / 10,
      seed,
      runtime,
      tier: tier === "default" && runtime === "node" ? "none" : tier,
      diagnosis: null,
      difference: null,
      reason: null,
      ...found,
      calls: (found.calls ?? []).slice(-mostCalls),
      output: (found.output ?? "").replaceAll(lastWord, ""),
    },
    shown,
  });
  const spare = options.spare ?? new Spare();
  try {
    const source = sourceOf(options.attempt);
    return marked(
      await judge({ ...options, recordings, seed, runtime, tier, spare, source, surveys }),
    );
  } catch (error) {
    if (error instanceof MachineBusy) return marked({ verdict: "inconclusive", reason: tooBusy });
    if (!(error instanceof StageFault)) throw error;
    const { id, title, explanation } = error;
    return marked({ verdict: "fail", diagnosis: { id, title, explanation } });
  } finally {
    await spare.end();
  }
}

/**
 * The text of an attempt.
 *
 * @throws {StageFault} if it can't be read as one.
 */
function sourceOf(attempt: CheckOptions["attempt"]): string {
  return typeof attempt === "string" ? readAttempt(attempt) : attempt.source;
}
