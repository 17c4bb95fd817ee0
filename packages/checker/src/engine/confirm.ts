import type { SubjectOptions } from "../subject/subject-options.ts";
import type { Transcript } from "../transcript.ts";
import type { Difference } from "../verdict.ts";
import { recordAll, run } from "./attempt.ts";
import type { LastWords } from "./holder.ts";
import { type Case, isAlone } from "./plan.ts";
import type { Probe } from "./holder.ts";
import { notRecorded } from "./record-fresh.ts";
import { Recordings } from "./recordings.ts";
import { sameTranscript } from "./same.ts";
import type { NotStarted } from "./start.ts";
import type { Witness } from "./witness.ts";

/** A difference that has shown itself twice, in the shortest form that was found. */
export interface Confirmed extends LastWords {
  probe: Probe;
  difference: Difference;
  /** The payload is the simplest: what mistakes do in it is worth keeping. */
  lasting: boolean;
}

/** What a confirmation needs. */
export interface Doubt {
  reference: SubjectOptions;
  attempt: SubjectOptions;
  /** The attempt, to be asked again. */
  witness: Witness;
  recordings: Recordings;
  cases: readonly Case[];
  expected: readonly Transcript[];
}

/**
 * Runs the case at `index`, which differed, again, on fresh subjects: first its simplest form, then as
 * it was, then with what went before it. Null if it never shows again. An attempt that does not even
 * start again is at fault.
 */
export async function confirm(
  doubt: Doubt,
  index: number,
): Promise<Confirmed | NotStarted | null> {
  const found = doubt.cases[index];
  if (!found) return await confirmAftermath(doubt);
  if (found.simplest) {
    const probe = { conversation: found.simplest, aftermath: false };
    const simple = await compare(doubt, found, probe, doubt.recordings);
    if (simple) return lasting(simple);
  }
  const probe = { conversation: found.conversation, aftermath: false };
  // Kept for this check only: nobody asks for this payload again.
  const drawn = found.conversation === found.simplest
    ? null
    : await compare(doubt, found, probe, new Recordings());
  return drawn ??
    await confirmAfter(doubt, index, 1) ??
    await confirmAfter(doubt, index, index);
}

function lasting(found: Confirmed | NotStarted): Confirmed | NotStarted {
  return "diagnosis" in found ? found : { ...found, lasting: true };
}

/** Reference and attempt, each alone on a fresh subject, in which the attempt stays; null if they do the same. */
export async function compare(
  { reference, witness }: Pick<Doubt, "reference" | "witness">,
  { id, title }: Pick<Case, "id" | "title">,
  probe: Probe,
  recordings: Recordings,
): Promise<Confirmed | NotStarted | null> {
  await witness.end();
  const expected = await recordings.of(reference, probe);
  const transcript = await witness.goOn(probe);
  if ("diagnosis" in transcript) return transcript;
  if (sameTranscript(expected, transcript, probe.conversation)) return null;
  return {
    probe,
    difference: {
      conversation: { id, title, conversation: probe.conversation },
      reference: expected,
      attempt: transcript,
      after: 0,
    },
    lasting: false,
    ...await witness.lastWords(),
  };
}

/** What stays behind shows best after the same simple conversation, many times. */
async function confirmAftermath(doubt: Doubt): Promise<Confirmed | NotStarted | null> {
  const { simplest, conversation } = doubt.cases.find((one) => !isAlone(one.conversation)) ??
    doubt.cases[0]!;
  const probe = { conversation: simplest ?? conversation, aftermath: true };
  const simple = await compare(doubt, afterwards, probe, doubt.recordings);
  return simple ? lasting(simple) : await replay(doubt, 0, doubt.cases.length);
}

/** The case at `index` with the `before` cases before it. */
async function confirmAfter(
  doubt: Doubt,
  index: number,
  before: number,
): Promise<Confirmed | NotStarted | null> {
  return before > index || before === 0 ? null : await replay(doubt, index - before, index + 1);
}

async function replay(
  doubt: Doubt,
  from: number,
  to: number,
): Promise<Confirmed | NotStarted | null> {
  await doubt.witness.end();
  const cases = doubt.cases.slice(from, to);
  // The aftermath is looked at only where it is the one that differed.
  const expected = doubt.expected.slice(from, to === doubt.cases.length ? undefined : to);
  const again = await run(doubt.attempt, cases, expected);
  if ("diagnosis" in again) return again;
  if (again.difference === null) return null;
  const { difference, output, exit, calls } = again;
  // What the reference did at first may have been chance too.
  const recorded = await recordAll(doubt.reference, cases);
  if ("diagnosis" in recorded) throw notRecorded(recorded);
  const reference = recorded[difference.index]!;
  const { conversation } = cases[difference.index] ?? cases[0]!;
  if (sameTranscript(reference, difference.attempt, conversation)) return null;
  const { id, title } = cases[difference.index] ?? afterwards;
  return {
    probe: { conversation, aftermath: difference.index === cases.length },
    difference: {
      conversation: { id, title, conversation },
      reference,
      attempt: difference.attempt,
      after: difference.index,
    },
    lasting: false,
    output,
    exit,
    calls,
  };
}

const afterwards: Pick<Case, "id" | "title"> = {
  id: "afterwards",
  title: { en: "Afterwards, when all clients have gone", zh: "所有客户端都离开之后" },
};
