import { readFileSync } from "node:fs";
import type { Tier } from "../sandbox/tier.ts";
import { MachineBusy } from "../subject/machine-busy.ts";
import type { Runtime } from "../subject/runtime.ts";
import type { Text } from "../text.ts";
import type { Transcript } from "../transcript.ts";
import type { Difference, Verdict } from "../verdict.ts";
import { type Run, run } from "./attempt.ts";
import type { CheckOptions, Progress } from "./check.ts";
import { confirm, type Confirmed, type Doubt } from "./confirm.ts";
import { doubtOf } from "./doubt.ts";
import { nameMistake } from "./name-mistake.ts";
import { planCases } from "./plan.ts";
import type { Recordings } from "./recordings.ts";
import { shrink } from "./shrink.ts";
import type { Spare } from "./spare.ts";
import type { NotStarted } from "./start.ts";
import { subjectFor } from "./subject-for.ts";
import { survey } from "./survey.ts";
import { Witness } from "./witness.ts";

/** How many differences that show once only are looked behind. */
const mostTries = 3;

/** What is judged, and against what. */
export interface JudgeOptions
  extends Pick<CheckOptions, "exercise" | "reference" | "mistakes" | "onProgress"> {
  /** The attempt's text. */
  source: string;
  seed: number;
  runtime: Runtime;
  tier: Tier;
  recordings: Recordings;
  spare: Spare;
  /** Whether an attempt that fails is held to the other fixed conversations too. */
  surveys: boolean;
}

/** What a verdict is made of, and what a survey has shown. */
export type Found = Partial<Verdict> & Pick<Verdict, "verdict"> & {
  shown?: Record<string, boolean> | null;
};

/**
 * Holds an attempt to what the reference does, as far as the first difference, confirms that and names it.
 *
 * @throws {MachineBusy} if a subject hardly ever got a processor.
 * @throws {Error} if the reference or a mistake can't be read or run, which is a fault of the exercise.
 */
export async function judge(options: JudgeOptions): Promise<Found> {
  const { exercise, seed, recordings, spare, onProgress } = options;
  const subject = subjectFor(exercise, options.runtime, options.tier);
  const reference = subject(readFileSync(options.reference, "utf8"));
  const attempt = subject(options.source);
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

  const attemptProgress = progress("attempt", cases.length);
  let first = await run(attempt, cases, expected, attemptProgress, spare);
  // That it was late may have been chance. That it is late twice is not.
  if ("diagnosis" in first && first.isLate) {
    first = await run(attempt, cases, expected, attemptProgress);
  }
  if ("diagnosis" in first) {
    const { diagnosis, output } = first;
    return { verdict: "fail", diagnosis, output };
  }
  const { held: conversations, output } = first;
  if (first.difference === null) return { verdict: "pass", conversations, output };

  onProgress?.({ phase: "confirm", done: 0, of: 1 });
  const differed = cases[first.difference.index];
  if (differed && differed.conversation === differed.simplest) {
    const probe = { conversation: differed.simplest, aftermath: false };
    // Then what it was compared with is no longer true of this machine.
    if (await recordings.isOutdated(reference, probe)) return await judge(options);
  }
  const witness = new Witness(attempt);
  const doubt: Doubt = { reference, attempt, witness, recordings, cases, expected };
  try {
    const found = await lookAgain(options, doubt, first.difference);
    if (found !== null) return { conversations, ...found };
  } finally {
    await witness.end();
  }
  recordings.forget(reference, cases, seed);
  return {
    verdict: "inconclusive",
    conversations,
    output,
    reason: notAgain,
    difference: seenOnce(doubt, first.difference),
  };
}

/** What a difference comes to; null if nothing of it shows again. */
async function lookAgain(
  options: JudgeOptions,
  doubt: Doubt,
  difference: NonNullable<Run["difference"]>,
): Promise<Found | null> {
  const { exercise, seed, onProgress } = options;
  const again = await confirmAny(doubt, difference);
  if (again === null) return null;
  const { index } = again;
  let { confirmed } = again;
  if ("diagnosis" in confirmed) {
    // It was in time before.
    if (confirmed.isLate) throw new MachineBusy();
    return { verdict: "fail", diagnosis: confirmed.diagnosis, output: confirmed.output };
  }
  const { conversations: fixed, sweep = [] } = exercise;
  const random = index - fixed.length - sweep.length;
  const isRandom = random >= 0 && random < exercise.random.count;
  if (isRandom && confirmed.difference.after === 0) {
    confirmed = await shrink(exercise, seed, random, doubt) ?? confirmed;
  }
  const diagnosis = await nameMistake({
    ...options,
    confirmed,
    index,
    // The aftermath stands behind the last case.
    isAsked: index < fixed.length || index === doubt.cases.length,
    witness: doubt.witness,
    subject: subjectFor(exercise, options.runtime, options.tier),
    onProgress: (done, of) => onProgress?.({ phase: "diagnose", done, of }),
  });
  const { attempt } = confirmed.difference;
  return {
    verdict: "fail",
    output: confirmed.output,
    calls: confirmed.calls,
    difference: confirmed.difference,
    diagnosis,
    shown: options.surveys
      ? await survey(doubt.witness, fixed, { ...doubt, index, attempt })
      : null,
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
