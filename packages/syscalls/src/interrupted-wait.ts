import type { Argument, Backend } from "./backend.ts";
import { type CallName, calls } from "./calls.ts";
import { errnoNumber } from "./errno.ts";
import { readTimeval, timeval } from "./timeval.ts";
import { bytesOf } from "./view-of.ts";

/** What came of a call. */
interface Outcome {
  result: number;
  errno: number;
}

/** Where a call that waits for descriptors has its time-out among its arguments; -1 for other calls. */
export function timeoutPlace(name: CallName): number {
  return calls[name].takes.findIndex((kind) => kind === "timeout" || kind === "timeval");
}

/**
 * Makes a call that waits, and ends it with EINTR after `afterMs`, as a signal would, unless something is ready by then or its
 * own time is over. Source: poll(2), select(2), signal(7).
 */
export function interruptedWait(
  inner: Backend,
  name: CallName,
  args: readonly Argument[],
  afterMs: number,
): Outcome {
  const place = timeoutPlace(name);
  const { takes } = calls[name];
  const timeout = args[place]!;
  if (askedMs(timeout) <= afterMs) return outcomeOf(inner, inner.call(name, args));
  const sets = args.filter((arg, at) => takes[at] === "fd set" && arg !== null).map(bytesOf);
  const before = sets.map((set) => set.slice());
  const shorter = takes[place] === "timeval" ? timeval(afterMs) : afterMs;
  const result = inner.call(name, args.with(place, shorter));
  if (result !== 0) return outcomeOf(inner, result);
  // Where its time is over, select(2) clears its sets; where a signal comes, it leaves them alone.
  sets.forEach((set, index) => set.set(before[index]!));
  return { result: -1, errno: errnoNumber("EINTR") };
}

function outcomeOf(inner: Backend, result: number): Outcome {
  return { result, errno: result === -1 ? inner.errno() : 0 };
}

/** For ever, below 0 and without a structure. */
function askedMs(timeout: Argument): number {
  if (timeout === null) return Infinity;
  if (typeof timeout === "number") return timeout < 0 ? Infinity : timeout;
  const { seconds, micros } = readTimeval(timeout);
  return Number(seconds) * 1_000 + Number(micros) / 1_000;
}
