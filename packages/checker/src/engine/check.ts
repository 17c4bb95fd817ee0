import { readFileSync } from "node:fs";
import type { Exercise } from "../exercise.ts";
import { lastWord } from "../runner/job.ts";
import type { Tier } from "../sandbox/tier.ts";
import { readAttempt, StageFault } from "../subject/stage.ts";
import type { Runtime } from "../subject/runtime.ts";
import type { Text } from "../text.ts";
import type { Transcript } from "../transcript.ts";
import type { Difference, Verdict } from "../verdict.ts";
import { type Run, run } from "./attempt.ts";
import { confirm, type Confirmed, type Doubt } from "./confirm.ts";
import { doubtOf } from "./doubt.ts";
import { nameMistake } from "./name-mistake.ts";
import { planCases } from "./plan.ts";
import { Recordings } from "./recordings.ts";
import { shrink } from "./shrink.ts";
import { Spare } from "./spare.ts";
import type { NotStarted } from "./start.ts";
import { subjectFor } from "./subject-for.ts";

/** How far a check is. */
export interface Progress {
  phase: "reference" | "attempt" | "confirm" | "diagnose";
  done: number;
  of: number;
}

/** The most calls of an attempt that a verdict holds. */
const mostCalls = 100;

/** How many differences that show once only are looked behind. */
const mostTries = 3;

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
  const started = performance.now();
  const recordings = options.recordings ?? new Recordings();
  const seed = options.seed ?? recordings.drawSeed();
  const runtime = options.runtime ?? "deno";
  const tier = options.tier ?? "default";
  const verdict = (found: Partial<Verdict> & Pick<Verdict, "verdict">): Verdict => ({
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
  });
  const spare = options.spare ?? new Spare();
  try {
    return verdict(
      await judge({ ...options, recordings }, sourceOf(options.attempt), seed, runtime, spare),
    );
  } catch (error) {
    if (!(error instanceof StageFault)) throw error;
    const { id, title, explanation } = error;
    return verdict({ verdict: "fail", diagnosis: { id, title, explanation } });
  } finally {
    await spare.end();
  }
}

/**
 * The text of an attempt.
 *
 * @throws {StageFault} if it can't be read as one.
 */
export function sourceOf(attempt: CheckOptions["attempt"]): string {
  return typeof attempt === "string" ? readAttempt(attempt) : attempt.source;
}

type Found = Partial<Verdict> & Pick<Verdict, "verdict">;

async function judge(
  options: CheckOptions & { recordings: Recordings },
  source: string,
  seed: number,
  runtime: Runtime,
  spare: Spare,
): Promise<Found> {
  const { exercise, recordings, onProgress } = options;
  const subject = subjectFor(exercise, runtime, options.tier ?? "default");
  const reference = subject(readFileSync(options.reference, "utf8"));
  const attempt = subject(source);
  // Before the reference is recorded: it starts meanwhile, and imports nothing before that is over.
  spare.startAhead(attempt);
  const cases = planCases(exercise, seed);

  const progress = (phase: Progress["phase"], of: number) => (done: number) =>
    onProgress?.({ phase, done, of });
  const expected = await recordings.all(
    reference,
    cases,
    seed,
    progress("reference", cases.length),
  );
  const doubtful = doubtOf(exercise, cases, expected);
  if (doubtful) {
    recordings.forget(reference, cases, seed);
    return { verdict: "inconclusive", reason: doubtful };
  }

  const first = await run(
    attempt,
    cases,
    expected,
    progress("attempt", cases.length),
    spare,
  );
  if ("diagnosis" in first) {
    const { diagnosis, output } = first;
    return { verdict: first.doubtful ? "inconclusive" : "fail", diagnosis, output };
  }
  const { held: conversations, output } = first;
  if (first.difference === null) return { verdict: "pass", conversations, output };

  onProgress?.({ phase: "confirm", done: 0, of: 1 });
  const differed = cases[first.difference.index];
  if (differed && differed.conversation === differed.simplest) {
    const probe = { conversation: differed.simplest, aftermath: false };
    // Then what it was compared with is no longer true of this machine.
    if (await recordings.isOutdated(reference, probe)) {
      return await judge(options, source, seed, runtime, spare);
    }
  }
  const doubt: Doubt = { reference, attempt, recordings, cases, expected };
  const again = await confirmAny(doubt, first.difference);
  if (again === null) {
    recordings.forget(reference, cases, seed);
    return {
      verdict: "inconclusive",
      conversations,
      output,
      reason: notAgain,
      difference: seenOnce(doubt, first.difference),
    };
  }
  const { index } = again;
  let { confirmed } = again;
  if ("diagnosis" in confirmed) {
    return {
      verdict: "fail",
      conversations,
      diagnosis: confirmed.diagnosis,
      output: confirmed.output,
    };
  }
  const { conversations: fixed, sweep = [] } = exercise;
  const random = index - fixed.length - sweep.length;
  if (random >= 0 && random < exercise.random.count && confirmed.difference.after === 0) {
    confirmed = await shrink(exercise, seed, random, doubt) ?? confirmed;
  }
  return {
    verdict: "fail",
    conversations,
    output: confirmed.output,
    calls: confirmed.calls,
    difference: confirmed.difference,
    diagnosis: await nameMistake({
      ...options,
      confirmed,
      index,
      source,
      subject,
      recordings,
      onProgress: (done, of) => onProgress?.({ phase: "diagnose", done, of }),
    }),
  };
}

/**
 * Confirms a difference. One that shows once only may hide another: the conversations after it are held
 * too, up to the next difference, some times.
 */
async function confirmAny(
  doubt: Doubt,
  found: NonNullable<Run["difference"]>,
): Promise<{ index: number; confirmed: Confirmed | NotStarted } | null> {
  let from = 0;
  let difference: Run["difference"] = found;
  for (let tries = 0; difference !== null && tries < mostTries; tries++) {
    const index = from + difference.index;
    const confirmed = await confirm(doubt, index);
    if (confirmed !== null) return { index, confirmed };
    from = index + 1;
    // What was left behind was by all of them together.
    if (from >= doubt.cases.length) return null;
    const rest = await run(doubt.attempt, doubt.cases.slice(from), doubt.expected.slice(from));
    if ("diagnosis" in rest) return { index, confirmed: rest };
    difference = rest.difference;
  }
  return null;
}

function seenOnce(
  doubt: Doubt,
  { index, attempt }: { index: number; attempt: Transcript },
): Difference {
  const { id, title, conversation } = doubt.cases[index] ?? doubt.cases[0]!;
  return {
    conversation: { id, title, conversation },
    reference: doubt.expected[index]!,
    attempt,
    after: index,
  };
}

const notAgain: Text = {
  en: "The attempt differed from the reference once, and not when the same was run again. " +
    "It may depend on chance or on time; check again, and look for a race.",
  zh: "作答与参考实现有过一次不同，但同样的会话再跑一遍又相同了。" +
    "结果可能取决于时机或偶然；请再检查一次，并留意竞态。",
};
