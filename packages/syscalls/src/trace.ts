import type { Argument, Backend } from "./backend.ts";
import { type CallName, calls } from "./calls.ts";
import { getBackend, setBackend } from "./current-backend.ts";
import { bytesOf } from "./view-of.ts";

/** One call, as the kernel saw it. The buffers are the caller's: look at them now, or copy. */
export interface TraceEvent {
  name: CallName;
  args: readonly Argument[];
  /** As `args` were, where the kernel puts its answer over what it was asked: select(2) does. */
  before?: readonly Argument[];
  result: number;
  /** Why it failed, or 0. */
  errno: number;
  /** Milliseconds, as `performance.now()` counts them. */
  start: number;
  duration: number;
}

/** A backend that makes calls through `inner` and tells `hook` of each. */
export function traced(inner: Backend, hook: (event: TraceEvent) => void): Backend {
  let errno = 0;
  return {
    call(name, args) {
      const before = calls[name].takes.includes("fd set") ? args.map(copyOf) : undefined;
      const start = performance.now();
      const result = inner.call(name, args);
      const duration = performance.now() - start;
      // Kept, because the hook may make calls of its own.
      errno = result === -1 ? inner.errno() : 0;
      const kept = errno;
      hook({ name, args, before, result, errno, start, duration });
      errno = kept;
      return result;
    },
    errno: () => errno,
  };
}

function copyOf(value: Argument): Argument {
  if (value === null || typeof value === "number") return value;
  return bytesOf(value).slice();
}

/**
 * Tells `hook` of each call of this thread, until `stop()`. A call costs what it did before when nothing
 * is traced: the hook is no question that each call asks, but another backend.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { close, formatTrace, SyscallError, trace } from "@ipcbook/syscalls";
 *
 * const lines: string[] = [];
 * const tracing = trace((event) => lines.push(formatTrace(event)));
 * assert.throws(() => close(-1), SyscallError);
 * tracing.stop();
 * assert.deepEqual(lines, ["close(-1) = -1 EBADF (Bad file descriptor)"]);
 * ```
 */
export function trace(hook: (event: TraceEvent) => void): { stop(): void } {
  const before = getBackend();
  setBackend(traced(before, hook));
  return { stop: () => void setBackend(before) };
}
