import { socketInodesOf } from "@ipcbook/netstat-lite";
import type { Subject } from "../subject/subject.ts";
import { hasTakenAll } from "./unread.ts";

/** As the trace shows it: a wait for several descriptors that has ended with its time, */
const timedOut = /^(?:poll|select|epoll_wait)\(.* = 0(?: \(Timeout\))?$/;
/** and a call that had nothing to take, or no room for what it gave. */
const empty = / = -1 EAGAIN \([^()]*\)$/;
/** As many sockets of the attempt, or more, are one situation. */
const manySockets = 3;

/** Where a subject sleeps, and for how long at most. */
interface Sleep {
  blockedIn: string;
  untilMs: number;
}

/**
 * Watches, during one wait, a subject that makes calls and that a timer of its own wakes: whether it does nothing and goes to
 * sleep again. The first time, with as many sockets, it is watched for as long as an answer may take, because it may count
 * how often. After that one whole round tells enough where nothing is left for it to take: who gets on by the timer does so in
 * each.
 */
export class Rounds {
  readonly #subject: Subject;
  /** Where it was seen asleep first, and with how many sockets; null before. */
  #sleep: (Sleep & { sockets: number }) | null = null;
  /** Its calls are known up to here. */
  #end = 0;
  #isSteady = true;
  #hasActed = false;
  /** What it has tried in vain since it has done something, and whether that was a whole round. */
  readonly #tried = new Set<string>();
  #wasInVain = false;

  constructor(subject: Subject) {
    this.#subject = subject;
  }

  /** Reads what calls it has made. Not after a look at its threads, behind which more of them may have come. */
  read(): void {
    if (this.#sleep === null) return;
    const { lines, end } = this.#subject.callsFrom(this.#end);
    this.#end = end;
    for (const line of lines) {
      const isEmpty = empty.test(line);
      if (isEmpty || timedOut.test(line)) {
        // One without a wait of its own has gone round when it tries the same again.
        this.#wasInVain ||= !isEmpty || this.#tried.has(line);
        this.#tried.add(line);
      } else {
        this.#hasActed = true;
        this.#wasInVain = false;
        this.#tried.clear();
      }
    }
  }

  /** Whether it is known that nothing comes of a subject that was seen asleep there after the last `read`. */
  areInVain({ blockedIn, untilMs }: Sleep): boolean {
    if (this.#sleep === null) {
      const { pid, harnessSockets } = this.#subject;
      const sockets = Math.min(socketInodesOf(pid).size - harnessSockets, manySockets);
      this.#sleep = { blockedIn, untilMs, sockets };
      this.#end = this.#subject.callsFrom(0).end;
    }
    this.#isSteady &&= blockedIn === this.#sleep.blockedIn && untilMs === this.#sleep.untilMs;
    return this.#isWhole() && this.#subject.knownRounds.has(this.#sign()) &&
      hasTakenAll(this.#subject);
  }

  /** It was watched for as long as an answer may take, and there was none. */
  keep(): void {
    if (this.#isWhole() && !this.#hasActed) this.#subject.knownRounds.add(this.#sign());
  }

  #isWhole(): boolean {
    return this.#wasInVain && this.#isSteady;
  }

  #sign(): string {
    return JSON.stringify(this.#sleep);
  }
}
