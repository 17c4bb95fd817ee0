import { waitFor } from "../driver/wait.ts";
import type { Conversation } from "../conversation.ts";
import type { Exit } from "../subject/exit-of.ts";
import type { Subject } from "../subject/subject.ts";
import type { Quiet, Transcript } from "../transcript.ts";
import { quietsOf } from "./quiet.ts";

/** What a subject is asked: one conversation, or what the kernel knows after eight of the same. */
export interface Probe {
  conversation: Conversation;
  aftermath: boolean;
}

/** What a subject leaves: what it printed, and how it ended if it did so itself. */
export interface LastWords {
  output: string;
  exit: Exit | null;
  /** The calls of its last run, as strace(1) prints them; of a server or a client. */
  calls: readonly string[];
  /** What ended it, where it was an error of the attempt's server: a SyscallError's code, or its name. */
  threw?: string;
  /** How a server was when it should have listened and did not. */
  quietAtStart?: Quiet | null;
}

/** Holds conversations with one program, in as many processes as its kind needs. */
export interface Holder {
  /** How its server was when it should have listened and did not. */
  readonly quietAtStart: Quiet | null;
  hold(conversation: Conversation): Promise<Transcript>;
  /** What the kernel knows after all that was held. */
  aftermath(): Promise<Transcript>;
  /** What it leaves, once `last` was observed. */
  lastWords(last: Transcript | null): Promise<LastWords>;
  /**
   * Makes everything as it was before the first conversation; false if it can't. With `source`, that of another program from
   * here on, both of them ours.
   */
  renew(source?: string): Promise<boolean>;
  /** Ends all its processes. */
  end(): Promise<void>;
}

/** Often enough that a descriptor lost in each shows among those that the runtime opens itself. */
const repeats = 8;

/** The transcript of `probe`. */
export async function askProbe(holder: Holder, probe: Probe): Promise<Transcript> {
  if (!probe.aftermath) return await holder.hold(probe.conversation);
  for (let round = 0; round < repeats; round++) await holder.hold(probe.conversation);
  return await holder.aftermath();
}

/**
 * A process that ends closes its connections: on the wire that can look like a clean end, so whether
 * it ended is asked apart. Where the transcript says already why nothing came, it is not waited for.
 */
export async function lastWordsOf(subject: Subject, last: Transcript | null): Promise<LastWords> {
  if (last && quietsOf(last).length === 0) {
    await waitFor({ subject, fd: null, inFlight: () => false });
  }
  const { report } = subject;
  const threw = report?.did === "end" ? report.threw : undefined;
  return { output: subject.output(), exit: subject.exit, calls: subject.calls(), threw };
}
