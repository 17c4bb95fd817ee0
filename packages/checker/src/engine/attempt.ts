import type { SubjectOptions } from "../subject/subject-options.ts";
import type { Transcript } from "../transcript.ts";
import { type Case, isAlone } from "./plan.ts";
import type { Holder, LastWords } from "./holder.ts";
import { sameTranscript } from "./same.ts";
import type { Spare } from "./spare.ts";
import { type NotStarted, start } from "./start.ts";

/** How an attempt did in a row of conversations. */
export interface Run extends LastWords {
  /** Conversations held. */
  held: number;
  /** The first that differs, by its place; the place after the last case stands for the aftermath. */
  difference: { index: number; attempt: Transcript } | null;
}

/**
 * Holds `cases` with one fresh subject, up to the first difference, and looks at the aftermath if `expected` has one more
 * transcript than there are cases. The process may be that of `spare`.
 */
export async function run(
  subject: SubjectOptions,
  cases: readonly Case[],
  expected: readonly Transcript[],
  onProgress: (done: number) => void = () => {},
  spare?: Spare,
): Promise<Run | NotStarted> {
  const holder = await start(subject, spare);
  if ("diagnosis" in holder) return holder;
  try {
    return await firstDifference(holder, cases, expected, onProgress);
  } finally {
    await holder.end();
  }
}

async function firstDifference(
  holder: Holder,
  cases: readonly Case[],
  expected: readonly Transcript[],
  onProgress: (done: number) => void,
): Promise<Run> {
  let held = 0;
  const differences: Omit<Run, "held">[] = [];
  const isBefore = (index: number) =>
    index < (differences.at(-1)?.difference?.index ?? expected.length);
  await holdAll(holder, cases, isBefore, async (index, attempt) => {
    const { conversation } = cases[index] ?? cases[0]!;
    if (!sameTranscript(expected[index]!, attempt, conversation)) {
      differences.push({ difference: { index, attempt }, ...await holder.lastWords(attempt) });
    }
    if (index < cases.length) onProgress(++held);
  });
  const first = differences.at(-1) ?? { difference: null, ...await holder.lastWords(null) };
  return { held, ...first };
}

/**
 * Holds what is wanted of `cases`, and of the aftermath, which has the place after them. Those that are held with one
 * server, and what it leaves, come before those that have one each: then one process does for all.
 */
async function holdAll(
  holder: Holder,
  cases: readonly Case[],
  isWanted: (index: number) => boolean,
  onHeld: (index: number, transcript: Transcript) => Promise<void> | void,
): Promise<void> {
  const places = [...cases.keys()];
  const isApart = (index: number) => isAlone(cases[index]!.conversation);
  for (const index of places.filter((index) => !isApart(index))) {
    if (isWanted(index)) await onHeld(index, await holder.hold(cases[index]!.conversation));
  }
  if (isWanted(cases.length)) await onHeld(cases.length, await holder.aftermath());
  const apart = places.filter((index) => isApart(index) && isWanted(index));
  if (apart.length > 0) await holder.renew();
  for (const index of apart) {
    if (isWanted(index)) await onHeld(index, await holder.hold(cases[index]!.conversation));
  }
}

/**
 * The transcripts of `cases`, and of the aftermath, from one fresh subject, but for what is `known` by its place.
 */
export async function recordAll(
  subject: SubjectOptions,
  cases: readonly Case[],
  known: ReadonlyMap<number, Transcript> = new Map(),
  onProgress: (done: number) => void = () => {},
): Promise<Transcript[] | NotStarted> {
  const holder = await start(subject);
  if ("diagnosis" in holder) return holder;
  try {
    const transcripts = new Map(known);
    await holdAll(holder, cases, (index) => !known.has(index), (index, transcript) => {
      transcripts.set(index, transcript);
      if (index < cases.length) onProgress(transcripts.size);
    });
    return [...cases.keys(), cases.length].map((index) => transcripts.get(index)!);
  } finally {
    await holder.end();
  }
}
