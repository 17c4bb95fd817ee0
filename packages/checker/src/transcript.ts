import type { Fact } from "./conversation.ts";

/** Why no more came from a subject that has not ended the stream. */
export type Quiet =
  /**
   * All its threads sleep, nothing is on the way to it, and no timer of its own is due. `blockedIn` is
   * the system call of the attempt's thread, with its descriptor if it has one: "epoll_wait" (the event
   * loop), "futex" (Atomics.wait), "read, fd 5".
   */
  | { why: "silence"; blockedIn: string }
  /** It burns processor time and does not answer. */
  | { why: "spinning" }
  /** It wakes again and again, but did not answer before the deadline. */
  | { why: "late"; afterMs: number }
  /** The process is gone. `error` is what ended a server: a SyscallError's code, or else the error's name. */
  | { why: "exit"; code: number | null; signal: string | null; error?: string }
  /** It held more memory than it may, and was ended. */
  | { why: "memory" }
  /** The function of the attempt is over: what it returned, as literal text. */
  | { why: "returned"; value: string }
  /** The same: what it threw. `code` is a SyscallError's, or else the error's name. */
  | { why: "threw"; code: string };

/** What was observed at one step of a conversation over sockets. */
export type Observation =
  | { saw: "connected" }
  | { saw: "refused"; code: string }
  | { saw: "received"; bytes: readonly number[]; then: "more" | "end" | "reset" | Quiet }
  /** One datagram; whether its sender has another name than the address of the attempt, or none. */
  | { saw: "datagram"; bytes: readonly number[]; from?: "elsewhere" }
  /** Nothing came: no datagram, no connection. */
  | { saw: "nothing"; then: Quiet }
  /** Whether all of a flood was taken; "held back": no more is, while nobody takes the answers. */
  | { saw: "flooded"; then: "all" | "held back" | "gone" | Quiet }
  /** A server was started: whether it listens (or has a name for datagrams), and if not, what it does. */
  | { saw: "started"; listening: boolean; then: Quiet | null }
  /** The attempt's function is over, or why it will not be; and how many sockets it has left open. */
  | { saw: "finished"; how: Quiet; left: number }
  /** What the kernel says. */
  | { saw: "kernel"; facts: Readonly<Partial<Record<Fact, string | number>>> }
  /**
   * How many clients of a crowd got an answer, the same as the first one's `bytes`; what the first of the
   * others got instead.
   */
  | { saw: "crowd"; answered: number; bytes: readonly number[]; otherwise: Observation | null };

/** What the driver observed in a conversation over sockets: an observation a step, null where none is made. */
export interface SocketTranscript {
  kind: "sockets";
  observations: readonly (Observation | null)[];
}

/** What the driver observed of one call. */
export interface CallTranscript {
  kind: "call";
  outcome:
    /** The value as literal text ("1574", "-0", "26n", "Uint8Array [1, 2]"): nothing is rounded away. */
    | { returned: string }
    | { threw: string }
    /** The answer was not one to this call. */
    | { garbled: string }
    | Quiet;
}

/** What the kernel knew of the subject after a number of conversations, all its clients gone. */
export interface Aftermath {
  kind: "aftermath";
  /** The listening socket is still there. */
  listening: boolean;
  /** Descriptors that each connection left open, rounded up; 0 when none were lost. */
  descriptorsLeft: number;
  /** Sockets that each connection left in CLOSE_WAIT, rounded up (TCP only). */
  closeWait: number;
  /** Set when the process is gone. */
  exit: { code: number | null; signal: string | null } | null;
}

/** What the driver observed in one conversation. */
export type Transcript = SocketTranscript | CallTranscript | Aftermath;
