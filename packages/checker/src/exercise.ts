import type { CallName } from "@ipcbook/syscalls";
import type { Arbitrary } from "fast-check";
import type { Conversation } from "./conversation.ts";
import type { Transcript } from "./transcript.ts";
import type { Text } from "./text.ts";

/** Draws payloads: from a seed in a check, and always the simplest ones where a conversation is shown. */
export interface Draw {
  /** A byte, `0x41` ("A") when the simplest is asked for. */
  byte(): number;
  /** An integer from `min` to `max`, `min` when the simplest is asked for. */
  integer(min: number, max: number): number;
}

/** A conversation that every check holds, in teaching order. */
export interface FixedConversation {
  id: string;
  title: Text;
  build(draw: Draw): Conversation;
  /** Who is faster decides in it what a wrong attempt does: it is no part of any mark, which would be another one each time. */
  isRace?: boolean;
}

/** Where random conversations come from; fast-check shrinks the parameters. */
export interface RandomConversations<P = unknown> {
  /** Must be able to shrink a value without its context: no `map`, no `chain`; do that in `build`. */
  parameters: Arbitrary<P>;
  build(parameters: P): Conversation;
  /** How many a check holds. */
  count: number;
}

/** A known wrong attempt. Its file is `mistakes/<id>.ts` unless `file` says otherwise. */
export interface Mistake {
  title: Text;
  /** What happens on the wire, and why; what to look at. */
  explanation: Text;
  file?: URL;
}

/** What an exercise is, for the checker. Its texts and files live in its folder. */
export interface Exercise {
  id: string;
  kind: "functions" | "handler" | "server" | "client";
  /** The family of the address. */
  family?: "unix" | "inet";
  /**
   * The most bytes that one `write` of a handler's `Conn` takes. write(2) may take fewer than it is given,
   * and on a quiet machine never does; with this, every attempt meets it.
   */
  shortWrites?: number;
  /**
   * System calls that an attempt of kind `server` or `client` may not make: where the exercise is
   * about `select`, `poll` is none of its answers.
   */
  without?: readonly CallName[];
  /** The names that an attempt exports. */
  exports: readonly string[];
  title: Text;
  conversations: readonly FixedConversation[];
  /**
   * Conversations over a whole small domain, such as every value of a byte. Held in every check, and too
   * many to be asked of each mistake.
   */
  sweep?: readonly Conversation[];
  // deno-lint-ignore no-explicit-any -- each exercise has its own parameters, which only it looks into
  random: RandomConversations<any>;
  /** Says what is wrong with a transcript of the reference, or nothing: the reference is checked too. */
  invariant(conversation: Conversation, transcript: Transcript): string | undefined;
  mistakes: Readonly<Record<string, Mistake>>;
  /** Names of the files in `alternatives/`. */
  alternatives: readonly string[];
}

/** Gives the exercise back, checked by the compiler. */
export function defineExercise(exercise: Exercise): Exercise {
  return exercise;
}
