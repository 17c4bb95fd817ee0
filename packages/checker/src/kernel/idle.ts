import { type Thread, unasked } from "./threads.ts";
import { timeoutAt } from "./timeout-at.ts";

/** What two looks at a subject's threads, a moment apart, say about it. */
export type Activity =
  /** Nothing can happen before `untilMs` from now, unless somebody else makes it happen. */
  | { is: "idle"; untilMs: number; blockedIn: string }
  /** A thread runs, or ran in between, or the kernel does not tell what it waits for. */
  | { is: "active" };

/**
 * Compares two samples. `threadOf` picks the threads whose timers are the attempt's: on Deno those of
 * the Workers, because the main thread has timers of the runtime's own.
 */
export function activity(
  before: readonly Thread[],
  after: readonly Thread[],
  isAttempts: (thread: Thread) => boolean,
): Activity {
  if (after.length === 0 || before.length !== after.length) return { is: "active" };
  let untilMs = Infinity;
  let blockedIn = "";
  for (const [index, thread] of after.entries()) {
    const earlier = before[index]!;
    if (thread.tid !== earlier.tid || thread.ran !== earlier.ran) return { is: "active" };
    if (thread.state !== "S") return { is: "active" };
    // Asleep now without having run since: it was asleep then too.
    if (earlier.state !== "S" && earlier.state !== unasked) return { is: "active" };
    if (!isAttempts(thread)) continue;
    const wait = waitOf(thread);
    if (wait === null) return { is: "active" };
    untilMs = Math.min(untilMs, wait.ms);
    blockedIn ||= wait.text;
  }
  return { is: "idle", untilMs, blockedIn };
}

/** How long a sleeping thread's call lasts at most, or null where the kernel does not tell. */
function waitOf({ tid, call }: Thread): { ms: number; text: string } | null {
  if (call === null) return null;
  const { name, args } = call;
  switch (name) {
    case "epoll_wait":
    case "epoll_pwait":
      return { ms: timeout(args[3]), text: name };
    case "poll":
      return { ms: timeout(args[2]), text: name };
    case "select":
      return within(tid, args[4], "timeval", name);
    case "pselect6":
      // glibc's select(2) makes this call.
      return within(tid, args[4], "timespec", "select");
    case "ppoll":
      return within(tid, args[2], "timespec", name);
    case "futex":
      // Atomics.wait: the fourth argument points to the moment when it ends, if there is one, on a clock that is not ours.
      return { ms: args[3] === 0n ? Infinity : 0, text: name };
    case "read":
    case "write":
    case "accept":
    case "accept4":
    case "connect":
    case "sendto":
    case "recvfrom":
    case "sendmsg":
    case "recvmsg":
      return { ms: Infinity, text: `${name}, fd ${args[0]}` };
    default:
      return null;
  }
}

/** A wait with a time-out that stands in the thread's memory, if it has one. */
function within(
  tid: number,
  address: bigint | undefined,
  structure: "timespec" | "timeval",
  text: string,
): { ms: number; text: string } | null {
  if (!address) return { ms: Infinity, text };
  const ms = timeoutAt(tid, address, structure);
  return ms === null ? null : { ms, text };
}

/** A time-out argument, an int in a 64-bit register: below 0 is for ever. */
function timeout(argument: bigint | undefined): number {
  const ms = Number(BigInt.asIntN(32, argument ?? -1n));
  return ms < 0 ? Infinity : ms;
}
