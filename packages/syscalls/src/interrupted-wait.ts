import type { Argument, Backend } from "./backend.ts";
import { type CallName, calls } from "./calls.ts";
import { errnoNumber } from "./errno.ts";
import { layout } from "./layout.ts";
import { isLittleEndian } from "./machine.ts";
import { timeval } from "./timeval.ts";

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
  const isShorter = askedMs(args[place]!) <= afterMs;
  // Where a signal comes, select(2) leaves its sets alone; where its time is over, it clears them.
  const made = isShorter ? args : args.map((arg, at) => {
    if (at === place) return takes[at] === "timeval" ? timeval(afterMs) : afterMs;
    return takes[at] === "fd set" && isView(arg) ? bytesOf(arg).slice() : arg;
  });
  const result = inner.call(name, made);
  if (result === -1) return { result, errno: inner.errno() };
  if (result === 0 && !isShorter) return { result: -1, errno: errnoNumber("EINTR") };
  for (const [at, arg] of args.entries()) {
    const after = made[at]!;
    if (takes[at] === "fd set" && isView(arg) && isView(after)) bytesOf(arg).set(bytesOf(after));
  }
  return { result, errno: 0 };
}

/** For ever, below 0 and without a structure. */
function askedMs(timeout: Argument): number {
  if (!isView(timeout)) return timeout === null || timeout < 0 ? Infinity : timeout;
  const { buffer, byteOffset, byteLength } = timeout;
  const view = new DataView(buffer, byteOffset, byteLength);
  const [seconds, micros] = [layout.timeval.tv_sec, layout.timeval.tv_usec]
    .map((at) => Number(view.getBigInt64(at, isLittleEndian))) as [number, number];
  return seconds * 1_000 + micros / 1_000;
}

function isView(value: Argument): value is ArrayBufferView {
  return typeof value === "object" && value !== null;
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
