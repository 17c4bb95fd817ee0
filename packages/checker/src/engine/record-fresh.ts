import type { SubjectOptions } from "../subject/subject.ts";
import type { Transcript } from "../transcript.ts";
import type { Probe } from "./holder.ts";
import type { NotStarted } from "./start.ts";
import { Witness } from "./witness.ts";

/** Only references and mistakes are recorded. */
export function ours(subject: SubjectOptions): SubjectOptions {
  return { ...subject, isOurs: true };
}

/** The transcripts of `probes`, from as few subjects as their kind allows. */
export async function recordFresh(
  subject: SubjectOptions,
  probes: readonly Probe[],
  signal?: AbortSignal,
): Promise<Transcript[]> {
  const witness = new Witness(ours(subject));
  const transcripts: Transcript[] = [];
  // Its conversation is over then, because the subject is gone.
  const stop = () => void witness.end();
  signal?.addEventListener("abort", stop);
  try {
    for (const probe of probes) {
      signal?.throwIfAborted();
      const answer = await witness.ask(probe);
      signal?.throwIfAborted();
      if ("diagnosis" in answer) throw notRecorded(answer);
      transcripts.push(answer);
    }
  } finally {
    signal?.removeEventListener("abort", stop);
    await witness.end();
  }
  return transcripts;
}

/** The fault that a program of ours which does not start is. */
export function notRecorded({ diagnosis, output }: NotStarted): Error {
  return new Error(`Cannot record: ${diagnosis.title.en} (${output.trim()})`);
}
