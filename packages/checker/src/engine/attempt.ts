import type { SubjectOptions } from "../subject/subject.ts";
import type { Transcript } from "../transcript.ts";
import type { Case } from "./plan.ts";
import { askProbe, type Holder, type LastWords, type Probe } from "./holder.ts";
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
 * Holds `cases` with one fresh subject, up to the first difference, and then looks at the aftermath if
 * `expected` has one more transcript than there are cases. The process may be that of `spare`.
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
    const difference = await firstDifference(holder, cases, expected, onProgress);
    return {
      held: difference ? Math.min(difference.index + 1, cases.length) : cases.length,
      difference,
      ...await holder.lastWords(difference?.attempt ?? null),
    };
  } finally {
    await holder.end();
  }
}

async function firstDifference(
  holder: Holder,
  cases: readonly Case[],
  expected: readonly Transcript[],
  onProgress: (done: number) => void,
): Promise<Run["difference"]> {
  for (const [index, { conversation }] of cases.entries()) {
    const attempt = await holder.hold(conversation);
    if (!sameTranscript(expected[index]!, attempt, conversation)) return { index, attempt };
    onProgress(index + 1);
  }
  const afterwards = expected[cases.length];
  if (!afterwards) return null;
  const attempt = await holder.aftermath();
  return sameTranscript(afterwards, attempt, cases[0]!.conversation)
    ? null
    : { index: cases.length, attempt };
}

/** The transcript of `probe` on a fresh subject. */
export async function ask(
  subject: SubjectOptions,
  probe: Probe,
): Promise<({ transcript: Transcript } & LastWords) | NotStarted> {
  const holder = await start(subject);
  if ("diagnosis" in holder) return holder;
  try {
    const transcript = await askProbe(holder, probe);
    return { transcript, ...await holder.lastWords(transcript) };
  } finally {
    await holder.end();
  }
}

/** All of `cases` and the aftermath, held with one fresh subject, but for what is `known`; its process is left to `spare`. */
export async function recordAll(
  subject: SubjectOptions,
  cases: readonly Case[],
  known: readonly (Transcript | null)[],
  onProgress: (done: number) => void = () => {},
  spare?: Spare,
): Promise<Transcript[] | NotStarted> {
  const holder = await start(subject);
  if ("diagnosis" in holder) return holder;
  try {
    const transcripts: Transcript[] = [];
    for (const [index, { conversation }] of cases.entries()) {
      transcripts.push(known[index] ?? await holder.hold(conversation));
      onProgress(transcripts.length);
    }
    return [...transcripts, await holder.aftermath()];
  } finally {
    await holder.end(spare);
  }
}
