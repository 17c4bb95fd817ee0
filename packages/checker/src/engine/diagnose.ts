import { availableParallelism } from "node:os";
import type { Exercise } from "../exercise.ts";
import type { SubjectOptions } from "../subject/subject-options.ts";
import type { Transcript } from "../transcript.ts";
import type { Diagnosis } from "../verdict.ts";
import { isAlone, simplest } from "./plan.ts";
import type { Probe } from "./holder.ts";
import type { Recordings } from "./recordings.ts";
import { quietsOf } from "./quiet.ts";
import { leaveTogether, sameDifference, sameTranscript } from "./same.ts";

/** What a diagnosis is made from. */
export interface Evidence {
  exercise: Exercise;
  /** The mistakes' sources, by id. */
  mistakes: ReadonlyMap<string, string>;
  /** The reference's source. */
  reference: string;
  recordings: Recordings;
  /** Set where `probe` has a random payload, for which nobody asks again: what is done in it is kept here. */
  passing: Recordings | null;
  /** How to start a subject from a source. */
  subject: (source: string) => SubjectOptions;
  /** The conversation that showed the difference, and what the attempt did in it. */
  probe: Probe;
  attempt: Transcript;
  /** How many of the fixed conversations the attempt has held as the reference does. */
  agreed: number;
  /** Holds one more conversation with the attempt, as if it were fresh. */
  ask(probe: Probe): Promise<Transcript | null>;
  /** Ends the process in which the attempt may still be. */
  dismiss(): Promise<void>;
  onProgress?(done: number, of: number): void;
}

/** One a processor: more would only wait for each other. */
const together = Math.max(2, availableParallelism());

/**
 * Finds the mistake that behaves as the attempt does: it differs from the reference in the same
 * conversation in the same way, and agrees with it in those before. Where several do, the attempt is
 * asked in the conversations that tell them apart.
 */
export async function diagnose(evidence: Evidence): Promise<Diagnosis | null> {
  const { exercise, probe, agreed } = evidence;
  const probes = probesOf(exercise);
  const before = probes.slice(0, agreed);
  const all = [...evidence.mistakes.keys()];
  let left: string[];
  if (evidence.passing === null) {
    await gather(evidence, all, asksAtOnce(evidence) ? [probe, ...probes] : [probe]);
    left = await alike(evidence, all, probe, evidence.attempt);
    left = await agreeing(evidence, left, before);
  } else {
    // What mistakes do there is kept, and few do there what the reference does.
    left = await agreeing(evidence, all, before);
    left = await alike(evidence, left, probe, evidence.attempt);
  }
  left = await leaving(evidence, left, before);
  const strange: Probe[] = [];
  for (const other of probes.slice(agreed)) {
    if (left.length < 2) break;
    const near = await tellApart(evidence, left, other);
    // Unlike all of them here: that tells none of them from the others.
    if (near.length === 0) strange.push(other);
    else left = near;
  }
  // Then it is only by chance which of them would be named.
  for (const other of strange) if (!await doTheSame(evidence, left, other)) return null;
  const id = await sleepingAlike(evidence, left);
  if (id === undefined) return null;
  const { title, explanation } = exercise.mistakes[id]!;
  return { id, title, explanation };
}

/** All that is asked of every attempt, in its simplest form: the fixed conversations, then the aftermath. */
export function probesOf({ conversations }: Exercise): Probe[] {
  const held = conversations.map(({ build }) => build(simplest));
  const probes = held.map((conversation) => ({ conversation, aftermath: false }));
  // What is left behind shows where the server goes on.
  const shared = held.find((conversation) => !isAlone(conversation));
  return shared ? [...probes, { conversation: shared, aftermath: true }] : probes;
}

/**
 * Functions are asked all at once: their subject costs more than their calls. A handler needs a fresh one for each
 * conversation, so it is asked only what is needed.
 */
function asksAtOnce({ exercise: { kind } }: Evidence): boolean {
  return kind === "functions" || kind === "client";
}

/** Those that do in all of `probes` as the reference does. */
async function agreeing(
  evidence: Evidence,
  ids: readonly string[],
  probes: readonly Probe[],
): Promise<string[]> {
  let left = [...ids];
  // Where all mistakes are asked, most leave at the first few.
  if (evidence.passing === null || asksAtOnce(evidence)) await gather(evidence, left, probes);
  if (left.length > 0) await gatherAll(evidence, [evidence.reference], probes);
  for (const probe of probes) {
    if (left.length === 0) break;
    left = await alike(evidence, left, probe, await expected(evidence, probe));
  }
  return left;
}

/** Those mistakes that do in `probe` what the attempt did. */
async function alike(
  evidence: Evidence,
  ids: readonly string[],
  probe: Probe,
  attempt: Transcript,
): Promise<string[]> {
  const answers = await record(evidence, ids, probe);
  const reference = await expected(evidence, probe);
  return ids.filter((_, place) =>
    sameDifference(answers[place]!, attempt, reference, probe.conversation)
  );
}

/**
 * Those of `ids` that leave the reference where the attempt does, in `probe` and not in those before it; all if there are
 * none: an end that should have been a reset may have been a race.
 */
async function leaving(
  evidence: Evidence,
  ids: readonly string[],
  before: readonly Probe[],
): Promise<string[]> {
  let left = [...ids];
  for (const probe of [evidence.probe, ...before]) {
    if (left.length < 2) break;
    const answers = await record(evidence, left, probe);
    const reference = await expected(evidence, probe);
    const attempt = probe === evidence.probe ? evidence.attempt : reference;
    left = left.filter((_, place) =>
      leaveTogether(answers[place]!, attempt, reference, probe.conversation)
    );
  }
  return left.length > 0 ? left : [...ids];
}

/** Asks the attempt in `probe`, if the mistakes do not all do the same there, which of them it is like. */
async function tellApart(evidence: Evidence, ids: string[], probe: Probe): Promise<string[]> {
  if (await doTheSame(evidence, ids, probe)) return ids;
  const attempt = await evidence.ask(probe);
  if (attempt === null) return [];
  const answers = await record(evidence, ids, probe);
  const exact = ids.filter((_, place) =>
    sameTranscript(answers[place]!, attempt, probe.conversation)
  );
  if (exact.length > 0) return exact;
  const reference = await expected(evidence, probe);
  return ids.filter((_, place) =>
    sameDifference(answers[place]!, attempt, reference, probe.conversation)
  );
}

async function doTheSame(
  evidence: Evidence,
  ids: readonly string[],
  probe: Probe,
): Promise<boolean> {
  const [first, ...others] = await record(evidence, ids, probe);
  return others.every((answer) => sameTranscript(answer, first!, probe.conversation));
}

/**
 * The first of those that do all the same which waits in the same call as the attempt, where that waits. It is no
 * behaviour, and still tells who is blocked in accept from who is never told.
 */
async function sleepingAlike(
  evidence: Evidence,
  ids: readonly string[],
): Promise<string | undefined> {
  if (ids.length < 2) return ids[0];
  const answers = await record(evidence, ids, evidence.probe);
  const call = lastCallOf(evidence.attempt);
  return ids.find((_, place) => lastCallOf(answers[place]!) === call) ?? ids[0];
}

/** The call in which it was silent last, without its descriptor. */
function lastCallOf(transcript: Transcript): string | undefined {
  const last = quietsOf(transcript).findLast(({ why }) => why === "silence");
  return last?.why === "silence" ? last.blockedIn.split(",")[0] : undefined;
}

async function expected(evidence: Evidence, probe: Probe): Promise<Transcript> {
  const [only] = await transcriptsOf(evidence, [evidence.reference], probe);
  return only!;
}

function record(evidence: Evidence, ids: readonly string[], probe: Probe): Promise<Transcript[]> {
  return transcriptsOf(evidence, sourcesOf(evidence, ids), probe);
}

function gather(
  evidence: Evidence,
  ids: readonly string[],
  probes: readonly Probe[],
): Promise<void> {
  return gatherAll(evidence, sourcesOf(evidence, ids), probes);
}

function sourcesOf({ mistakes }: Evidence, ids: readonly string[]): string[] {
  return ids.map((id) => mistakes.get(id)!);
}

/** What programs of ours do in `probe`. */
async function transcriptsOf(
  evidence: Evidence,
  sources: readonly string[],
  probe: Probe,
): Promise<Transcript[]> {
  await gatherAll(evidence, sources, [probe]);
  const recordings = keeperOf(evidence, probe);
  return await Promise.all(sources.map((source) => recordings.of(evidence.subject(source), probe)));
}

/** Where what is done in `probe` is kept. */
function keeperOf({ probe: mine, recordings, passing }: Evidence, probe: Probe): Recordings {
  return probe === mine && passing ? passing : recordings;
}

/** Records what programs of ours do in `probes`, which one keeper has, where that is not known yet. */
async function gatherAll(
  evidence: Evidence,
  sources: readonly string[],
  probes: readonly Probe[],
): Promise<void> {
  if (probes.length === 0) return;
  const { subject, dismiss, onProgress } = evidence;
  const recordings = keeperOf(evidence, probes[0]!);
  const missing = sources.map(subject).filter((one) => recordings.lacks(one, probes));
  if (missing.length === 0) return;
  // None of them is alive beside an attempt.
  await dismiss();
  await recordings.gather(missing, probes, { together, onProgress });
}
