import type { SubjectOptions } from "../subject/subject-options.ts";
import type { Transcript } from "../transcript.ts";
import type { Probe } from "./holder.ts";
import type { NotStarted } from "./start.ts";
import { Witness } from "./witness.ts";

/** A program of ours, and what it is to be asked. */
export interface ToRecord {
  subject: SubjectOptions;
  probes: readonly Probe[];
}

/** Only references and mistakes are recorded. */
export function ours(subject: SubjectOptions): SubjectOptions {
  return { ...subject, isOurs: true };
}

/**
 * Records programs of one exercise, some of them side by side, in as few processes as they leave alive: what is ours may run where
 * others of ours have run. Hands over the transcripts of each as soon as they are there.
 *
 * @throws the reason of `signal` once that is aborted, with nothing left running.
 */
export async function recordFresh(
  programs: readonly ToRecord[],
  onRecorded: (program: ToRecord, transcripts: Transcript[]) => void,
  { together = 1, signal }: { together?: number; signal?: AbortSignal } = {},
): Promise<void> {
  const queue = programs.values();
  // Where one fails, the others end as well, and nothing is left running.
  let isBroken = false;
  const lanes = Array.from({ length: Math.min(together, programs.length) }, lane);
  const results = await Promise.allSettled(lanes);
  for (const result of results) if (result.status === "rejected") throw result.reason;

  async function lane(): Promise<void> {
    let witness: Witness | null = null;
    let stopped: Promise<void> | undefined;
    // Its conversation is over then, because the subject is gone.
    const stop = () => stopped = witness?.end();
    signal?.addEventListener("abort", stop);
    try {
      for (const program of queue) {
        const subject = ours(program.subject);
        if (witness) await witness.turnTo(subject);
        else witness = new Witness(subject);
        const transcripts: Transcript[] = [];
        for (const probe of program.probes) {
          signal?.throwIfAborted();
          const answer = await witness.ask(probe);
          signal?.throwIfAborted();
          if (isBroken) return;
          if ("diagnosis" in answer) throw notRecorded(answer);
          transcripts.push(answer);
        }
        onRecorded(program, transcripts);
      }
    } catch (error) {
      isBroken = true;
      throw error;
    } finally {
      signal?.removeEventListener("abort", stop);
      await stopped;
      await witness?.end();
    }
  }
}

/** The fault that a program of ours which does not start is. */
export function notRecorded({ diagnosis, output }: NotStarted): Error {
  return new Error(`Cannot record: ${diagnosis.title.en} (${output.trim()})`);
}
