/**
 * One thing that the driver does. `on` names a connection of this conversation: "A", "B".
 *
 * - `connect`: opens it. Observed.
 * - `send`: writes `bytes` with one write. Not observed: whether a write to a peer that has just gone
 *   fails is a race in the kernel, and what follows from it is seen in `receive`.
 * - `end`: ends the writing half (shutdown(2) with `SHUT_WR`).
 * - `receive`: waits for `upTo` bytes, or without it for the end of the stream. Observed.
 * - `settle`: waits until the subject sleeps, as a client does that is slow to read.
 * - `close`: gives the descriptor back.
 * - `abort`: the same, but the peer is told by a reset where the family has one (TCP).
 */
export type Step =
  | { do: "connect"; on: string }
  | { do: "send"; on: string; bytes: readonly number[] }
  | { do: "end"; on: string }
  | { do: "receive"; on: string; upTo?: number }
  | { do: "settle" }
  | { do: "close"; on: string }
  | { do: "abort"; on: string };

/** What the driver does to a subject behind a stream socket, in order. */
export interface SocketConversation {
  kind: "sockets";
  steps: readonly Step[];
  /**
   * True where the client sends bytes that nobody has to read. Whether they were read decides
   * between a clean end and a reset when the server closes, and both are right.
   */
  anyEnd?: boolean;
}

/** A value that goes into a function or comes out of it. */
export type Value = number | bigint | string | boolean | null | readonly number[];

/** One call of a function of the attempt. */
export interface CallConversation {
  kind: "call";
  name: string;
  args: readonly Value[];
}

/** What the driver does to the subject. */
export type Conversation = SocketConversation | CallConversation;
