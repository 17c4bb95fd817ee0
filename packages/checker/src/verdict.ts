import type { Conversation } from "./conversation.ts";
import type { Text } from "./text.ts";
import type { Transcript } from "./transcript.ts";

/** The conversation in which attempt and reference differ, and what each of them did in it. */
export interface Difference {
  conversation: { id: string; title: Text; conversation: Conversation };
  reference: Transcript;
  attempt: Transcript;
  /** How many conversations went before it, where it does not show without them. */
  after: number;
}

/** The mistake that a failing attempt behaves like, or a fault that stopped it before any conversation. */
export interface Diagnosis {
  id: string;
  title: Text;
  explanation: Text;
}

/** What a check found. */
export interface Verdict {
  exercise: string;
  verdict: "pass" | "fail" | "inconclusive";
  /** Conversations held with the attempt. */
  conversations: number;
  durationMs: number;
  /** The same seed gives the same conversations. */
  seed: number;
  runtime: "deno" | "node";
  /** What held the attempt back: see SECURITY.md. `none` is Node without the strong tier. */
  tier: "strong" | "default" | "none";
  diagnosis: Diagnosis | null;
  difference: Difference | null;
  /** What the attempt printed, at most 64 KiB of it; escape it before you show it. */
  output: string;
  /**
   * The last system calls of a server or a client that failed, as strace(1) prints them, at most 100; escape
   * them before you show them. One that the checker has refused, and not the kernel, ends with `refusedMark`.
   */
  calls: readonly string[];
  /** Why the verdict is `inconclusive`. */
  reason: Text | null;
}
