import { ownsListener } from "@ipcbook/netstat-lite";
import { activity } from "../kernel/idle.ts";
import { residentPages } from "../kernel/resident-pages.ts";
import { spentSince, type Thread } from "../kernel/threads.ts";
import type { Exit } from "./exit-of.ts";
import type { Subject } from "./subject.ts";
import { isAttemptsThread, isBetweenRuns } from "./attempts-thread.ts";
import { boundWrites, holdsTooMuch } from "./limits.ts";

/** Why a subject never listened. */
export type NotReady =
  | { why: "exit"; exit: Exit }
  | { why: "spinning" }
  | { why: "memory" }
  | { why: "silence"; blockedIn: string }
  /** It had its time, and the runtime had come as far as the attempt. */
  | { why: "late"; afterMs: number }
  /** The machine was so busy that the attempt is not at fault. */
  | { why: "starved" };

/** The main thread of a server's subject is there before the attempt is. */
function makesCalls(subject: Subject, thread: Thread): boolean {
  return subject.makesCalls && thread.tid === subject.pid;
}

/** The attempt's own thread may burn this much from here on, while it is imported, in nanoseconds. */
const importBudget = 1_000_000_000n;
/** So many looks at the listener for one at the threads, which costs ten times as much. */
const looksPerThreads = 8;
/** Not counting the time in which its threads, which wait for each other, waited for a processor. */
const deadlineMs = 5_000;
/** However busy the machine is, nobody waits longer. */
const patienceMs = 60_000;

/**
 * Waits until `isReady`: by default, until the kernel shows that this very process owns the listening
 * socket. Whatever else answers at the address, it is not the subject.
 */
export async function ready(
  subject: Subject,
  isReady: () => boolean = () => ownsListener(subject.pid, subject.endpoint),
): Promise<NotReady | null> {
  const start = performance.now();
  let before: Thread[] = [];
  /** What threads had done when they were first looked at: one of the run that has just ended may still be there. */
  let first: { threads: readonly Thread[]; at: number } | null = null;
  let idleLooks = 0;
  for (let look = 1;; look++) {
    if (subject.isThere() && isReady()) {
      subject.pagesAtStart = residentPages(subject.pid);
      return null;
    }
    if (subject.exit) return { why: "exit", exit: subject.exit };
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (look % looksPerThreads !== 0) continue;
    // Of nobody, where it is not there yet.
    const threads = subject.isThere() ? subject.threads.readAgain(before) : [];
    if (subject.isThere()) {
      first ??= { threads, at: performance.now() };
      if (holdsTooMuch(residentPages(subject.pid))) return { why: "memory" };
      boundWrites(subject);
    }
    const own = threads.filter((thread) =>
      isAttemptsThread(subject, thread) && !makesCalls(subject, thread)
    );
    const ranSince = ({ tid, ran }: Thread) =>
      ran - (first?.threads.find((thread) => thread.tid === tid)?.ran ?? 0n);
    if (own.some((thread) => ranSince(thread) > importBudget)) return { why: "spinning" };
    if (own.length > 0) {
      const seen = activity(before, threads, (thread) => isAttemptsThread(subject, thread));
      const isIdle = seen.is === "idle" && seen.untilMs > deadlineMs &&
        !isBetweenRuns(subject, seen.blockedIn);
      idleLooks = isIdle ? idleLooks + 1 : 0;
      if (seen.is === "idle" && idleLooks > 1) {
        // The listener may have come between the first look and this one.
        if (isReady()) continue;
        return { why: "silence", blockedIn: seen.blockedIn };
      }
    }
    const now = performance.now();
    const isLate = first !== null &&
      now - first.at - spentSince(first.threads, threads).waitedMs > deadlineMs;
    const afterMs = now - start;
    if (isLate && own.length > 0) return { why: "late", afterMs };
    if (isLate || afterMs > patienceMs) return { why: "starved" };
    before = threads;
  }
}
