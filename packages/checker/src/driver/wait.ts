import { poll, POLLIN, SyscallError } from "@ipcbook/syscalls";
import { activity } from "../kernel/idle.ts";
import { boundWrites, holdsTooMuch } from "../subject/limits.ts";
import { residentPages } from "../kernel/resident-pages.ts";
import { spentSince } from "../kernel/threads.ts";
import { isAttemptsThread, isBetweenRuns } from "../subject/attempts-thread.ts";
import { MachineBusy } from "../subject/machine-busy.ts";
import type { Subject } from "../subject/subject.ts";
import type { Quiet } from "../transcript.ts";
import { Rounds } from "./rounds.ts";
import { SpinWatch } from "./spin-watch.ts";

/** An answer may take this long, not counting the time in which the subject waited for a processor. */
export const deadlineMs = 2_000;
/** Or this long, where it fills its memory, which a busy machine gives slowly, or works on all the while. */
const busyDeadlineMs = 10_000;
/** What a subject may grow by since it was ready, in pages of 4 KiB, without filling its memory. */
const growthPages = 32 * 256;
/** This long, something other than a descriptor is looked at in every turn before the threads are: */
const quickMs = 2;
/** and then so many times a millisecond apart. */
const slowLooks = 8;
/** The least time between two looks that are to show the same. */
const lookMs = 2;
/** However starved the subject is, nobody waits longer; but then it is no fault of the subject. */
export const patienceMs = 30_000;
/** A TCP segment may lie this long before it is acknowledged (TCP_DELACK_MIN, 40 ms). */
const delayedAckMs = 50;

/** What a wait is for. */
export interface Waited {
  subject: Subject;
  /** The descriptor that should become readable, or null to wait until the subject sleeps. */
  fd: number | null;
  /** Something else that may come first. */
  until?(): boolean;
  /** Whether it is no observation, but a moment that passes: a subject whose timer does nothing need not be waited for. */
  passes?: boolean;
  /** Whether something is still on its way to the subject, as far as the kernel tells. */
  inFlight(): boolean;
}

const interest = { fd: -1, events: POLLIN, revents: 0 };
const interests = [interest];

/** Whether `fd` has something to read (an end or an error too), within `timeoutMs`. */
export function readable(fd: number, timeoutMs: number): boolean {
  interest.fd = fd;
  interest.revents = 0;
  try {
    return poll(interests, timeoutMs) > 0;
  } catch (error) {
    // A child of ours that ends signals us, and poll is never restarted (signal(7)).
    if (error instanceof SyscallError && error.code === "EINTR") return false;
    throw error;
  }
}

/**
 * Waits until `fd` is readable, which is null, or until the kernel shows that it will not be, which is
 * why. A silent subject is not waited for: that all its threads sleep, that nothing is on its way to
 * it, and that no timer of its own ends before the deadline, is seen within some 10 ms. One that a timer wakes again and
 * again, in vain, is waited for once (`Rounds`).
 *
 * @throws {MachineBusy} if it hardly ever got a processor.
 */
export async function waitFor(
  { subject, fd, until, passes, inFlight }: Waited,
): Promise<Quiet | null> {
  // Nearly every answer is there within a fraction of this.
  if (fd !== null && readable(fd, 2)) return null;
  const start = performance.now();
  while (until && performance.now() - start < quickMs) {
    if (until()) return null;
    if (subject.exit) return await exitOf(subject);
    await new Promise((resolve) => setImmediate(resolve));
  }
  for (let look = 0; until && look < slowLooks; look++) {
    if (until()) return null;
    if (subject.exit) return await exitOf(subject);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }

  let before = subject.threads.readAgain(null);
  const first = before;
  const watch = new SpinWatch(subject, first, start);
  const rounds = new Rounds(subject);
  let idleLooks = 0;
  let fills = false;
  for (;;) {
    const asked = performance.now();
    await new Promise((resolve) => setTimeout(resolve, lookMs));
    const lateness = performance.now() - asked - lookMs;

    rounds.read();
    const after = subject.threads.readAgain(before);
    // After the look: what made the subject idle may just have been its answer.
    if (fd !== null && readable(fd, 0) || until?.()) {
      rounds.notice();
      return null;
    }
    if (after.length === 0 || subject.exit) return await exitOf(subject);
    const over = overOf(subject);
    if (over) return over;
    const pages = residentPages(subject.pid);
    if (holdsTooMuch(pages)) return { why: "memory" };
    boundWrites(subject);

    const elapsed = performance.now() - start;
    const hadMs = elapsed - spentSince(first, after).waitedMs;
    const seen = activity(before, after, (thread) => isAttemptsThread(subject, thread));
    const quiet = seen.is === "idle" &&
      (hadMs + seen.untilMs > deadlineMs || rounds.areInVain(seen) ||
        passes && rounds.areOver(seen)) &&
      !(inFlight() && elapsed < delayedAckMs) && !isBetweenRuns(subject, seen.blockedIn);
    idleLooks = quiet ? idleLooks + 1 : 0;
    // Where we ourselves are woken late, the machine is busy, and so are its softirqs: look again.
    if (seen.is === "idle" && idleLooks >= (lateness > 2 ? 3 : 1)) {
      rounds.keep();
      return { why: "silence", blockedIn: seen.blockedIn };
    }

    // Once: a process that dies of it gives its memory back before its threads have gone.
    fills ||= pages - subject.pagesAtStart > growthPages;
    const own = after.filter((thread) => isAttemptsThread(subject, thread));
    const doing = watch.look(own, fills);
    if (doing === "spins") return { why: "spinning" };
    if (hadMs > (fills || doing === "works" ? busyDeadlineMs : deadlineMs)) {
      rounds.keep();
      return { why: "late", afterMs: Math.round(elapsed) };
    }
    if (elapsed > patienceMs) throw new MachineBusy();
    before = after;
  }
}

/** The threads are gone from /proc a moment before the runtime tells how the process ended. */
async function exitOf(subject: Subject): Promise<Quiet> {
  const { code, signal } = await subject.exited();
  const { report } = subject;
  const error = report?.did === "end" ? report.threw : undefined;
  return { why: "exit", code, signal, ...error !== undefined && { error } };
}

/** How the function of a client has ended, which then waits for the next order. */
export function overOf({ report }: Subject): Quiet | null {
  if (report?.did === "return") return { why: "returned", value: report.value };
  if (report?.did === "throw") return { why: "threw", code: report.code };
  return null;
}
