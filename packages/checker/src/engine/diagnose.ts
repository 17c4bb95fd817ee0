import type { Exercise } from "../exercise.ts";
import type { SubjectOptions } from "../subject/subject.ts";
import type { Transcript } from "../transcript.ts";
import type { Diagnosis } from "../verdict.ts";
import { simplest } from "./plan.ts";
import type { Probe } from "./probe.ts";
import type { Recordings } from "./recordings.ts";
import { sameTranscript } from "./same.ts";

/** What a diagnosis is made from. */
export interface Evidence {
  exercise: Exercise;
  /** The mistakes' sources, by id. */
  mistakes: ReadonlyMap<string, string>;
  recordings: Recordings;
  /** How to start a subject from a source. */
  subject: (source: string) => SubjectOptions;
  /** Holds one more conversation with the attempt, on a fresh subject. */
  ask(probe: Probe): Promise<Transcript | null>;
  probe: Probe;
  attempt: Transcript;
  /** How many of the fixed conversations the attempt has held as the reference does. */
  agreed: number;
  reference: string;
  onProgress?(done: number, of: number): void;
}

/** Two at a time: more would only wait for each other on a small machine. */
const together = 2;

/**
 * Finds the mistake that behaves as the attempt does. Where several do in the conversation that showed
 * the difference, the attempt is asked in those that tell them apart.
 */
export async function diagnose(evidence: Evidence): Promise<Diagnosis | null> {
  const { exercise, mistakes, probe } = evidence;
  let candidates = await matching(evidence, [...mistakes.keys()], probe, evidence.attempt);
  candidates = await agreeing(evidence, candidates);
  for (const other of probesOf(exercise)) {
    if (candidates.length < 2) break;
    if (sameProbe(other, probe)) continue;
    const answers = await record(evidence, candidates, other);
    const first = answers[0]!;
    if (answers.every((answer) => sameTranscript(answer, first, other.conversation))) continue;
    const asked = await evidence.ask(other);
    if (asked === null) continue;
    const left = candidates.filter((_, index) =>
      sameTranscript(answers[index]!, asked, other.conversation)
    );
    // Unlike all of them here: that tells none of them from the others.
    if (left.length > 0) candidates = left;
  }
  const id = candidates[0];
  if (id === undefined) return null;
  const { title, explanation } = exercise.mistakes[id]!;
  return { id, title, explanation };
}

/** All that is asked of every attempt, in its simplest form: the fixed conversations, then the aftermath. */
function probesOf({ conversations }: Exercise): Probe[] {
  const held = conversations.map(({ build }) => build(simplest));
  const probes = held.map((conversation) => ({ conversation, aftermath: false }));
  return held[0] ? [...probes, { conversation: held[0], aftermath: true }] : probes;
}

async function matching(
  evidence: Evidence,
  ids: readonly string[],
  probe: Probe,
  attempt: Transcript,
): Promise<string[]> {
  const answers = await record(evidence, ids, probe);
  return ids.filter((_, index) => sameTranscript(answers[index]!, attempt, probe.conversation));
}

/** Those that, as the attempt, do what the reference does in the conversations before. */
async function agreeing(evidence: Evidence, candidates: readonly string[]): Promise<string[]> {
  const { exercise, recordings, subject, reference, agreed } = evidence;
  let left = [...candidates];
  for (const before of probesOf(exercise).slice(0, agreed)) {
    if (left.length === 0) break;
    const expected = await recordings.of(subject(reference), before);
    left = await matching(evidence, left, before, expected);
  }
  return left;
}

async function record(
  { mistakes, recordings, subject, onProgress }: Evidence,
  ids: readonly string[],
  probe: Probe,
): Promise<Transcript[]> {
  const answers: Transcript[] = [];
  for (let from = 0; from < ids.length; from += together) {
    onProgress?.(from, ids.length);
    answers.push(
      ...await Promise.all(
        ids.slice(from, from + together).map((id) =>
          recordings.of(subject(mistakes.get(id)!), probe)
        ),
      ),
    );
  }
  return answers;
}

function sameProbe(a: Probe, b: Probe): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
