import { spentSince, type Thread } from "../kernel/threads.ts";
import type { Subject } from "../subject/subject.ts";
import { unreadOf } from "./unread.ts";

/** An attempt's thread that has run this long without progress, and has hardly slept, is spinning; */
const budgetMs = 250;
/** or this long, where it fills its memory meanwhile and the limit may come first. */
const fillingBudgetMs = 5_000;
/** The share of its own time that a spinning thread sleeps at most: it may go through its event loop. */
const mostSleep = 0.2;
/**
 * Where one thread makes the other's calls, both sleep for a moment in each: longer than they run, if they have a processor
 * each that is slow to wake. Of such moments may come so many times their own time,
 */
const mostHandedOver = 2;
/** as long as they are seldom found asleep in a call itself. */
const mostInCalls = 0.2;
/** The share of the budget in which a thread that works has to read a byte: some microseconds are enough for one. */
const share = 0.5;

/** What an attempt's threads do in one wait. */
export type Doing = "nothing known" | "spins" | "works";

/**
 * Tells threads that spin from those that work: these read what was sent to them, byte by byte maybe. What they write ends the
 * wait for it.
 */
export class SpinWatch {
  readonly #subject: Subject;
  #first: readonly Thread[];
  #since: number;
  /** What was unread at some moment within the budget, and how long they had run then. */
  #mark: { unread: number; ranMs: number } | null = null;
  /** How often it was looked at since, and how often one of its threads was found asleep in a call. */
  #looks = 0;
  #asleep = 0;
  #hasRead = false;

  constructor(subject: Subject, first: readonly Thread[], since: number) {
    this.#subject = subject;
    this.#first = first;
    this.#since = since;
  }

  /** What the attempt's threads are doing, which are `own` now. */
  look(own: readonly Thread[], isFilling: boolean): Doing {
    const { ranMs, waitedMs } = spentSince(this.#first, own);
    const now = performance.now();
    const sleptMs = now - this.#since - ranMs - waitedMs;
    // Not from the start: hardly any wait is for one that runs as long as this.
    if (ranMs > share * budgetMs) this.#mark ??= { unread: unreadOf(this.#subject), ranMs };
    if (this.#mark) this.#sample(own);
    const enough = Math.max(
      isFilling ? fillingBudgetMs : budgetMs,
      (this.#mark?.ranMs ?? Infinity) + share * budgetMs,
    );
    if (this.#mark && ranMs > enough && sleptMs < this.#mostSleep() * ranMs) {
      const unread = unreadOf(this.#subject);
      // Nobody sends meanwhile: the driver waits.
      if (unread >= this.#mark.unread) return "spins";
      this.#hasRead = true;
      this.#first = own;
      this.#since = now;
      this.#mark = { unread, ranMs: 0 };
    }
    const sleeps = sleptMs > this.#mostSleep() * ranMs + budgetMs;
    return this.#hasRead && !sleeps ? "works" : "nothing known";
  }

  #sample(own: readonly Thread[]): void {
    if (!this.#subject.makesCalls) return;
    const { threads } = this.#subject;
    this.#looks++;
    // A thread that waits for the other one is in a futex.
    const isAsleep = own.some(({ tid }) => (threads.callOf(tid)?.name ?? "futex") !== "futex");
    if (isAsleep) this.#asleep++;
  }

  #mostSleep(): number {
    const { makesCalls } = this.#subject;
    return makesCalls && this.#asleep <= mostInCalls * this.#looks ? mostHandedOver : mostSleep;
  }
}
