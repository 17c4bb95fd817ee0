import type { CallName } from "./calls.ts";

/** An argument of a raw call: a number, a buffer, or a null pointer. */
export type Argument = number | ArrayBufferView | null;

/**
 * Who makes the raw calls: libc itself, or something in front of it that traces, puts in faults, or
 * carries the call to another thread.
 */
export interface Backend {
  /** Makes one call and gives what C gives: on failure -1, and then `errno()` says why. */
  call(name: CallName, args: readonly Argument[]): number;
  /** Why the last call of this thread has failed. */
  errno(): number;
}
