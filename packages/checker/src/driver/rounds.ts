import { socketInodesOf } from "@ipcbook/netstat-lite";
import type { Subject } from "../subject/subject.ts";

/** A wait for several descriptors that has ended with its time, as the trace shows it. */
const timedOut = /^(?:poll|select|epoll_wait)\(.* = 0(?: \(Timeout\))?$/;
/** A call that had nothing to take, or no room for what it gave. */
const inVain = / = -1 EAGAIN \([^()]*\)$/;
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
 * how often. After that one whole round tells enough: who gets on by the timer does so in each.
 */
export class Rounds {
  readonly #subject: Subject;
  /** Where it was seen asleep first, and with how many sockets; null before. */
  #sleep: (Sleep & { sockets: number }) | null = null;
  /** Its calls are known up to here. */
  #end = 0;
  #isSteady = true;
  #hasActed = false;
  /** How often its timer has woken it since it has done something. */
  #wakings = 0;

  constructor(subject: Subject) {
    this.#subject = subject;
  }

  /** Reads what calls it has made. Not after a look at its threads, behind which more of them may have come. */
  read(): void {
    if (this.#sleep === null) return;
    const { lines, end } = this.#subject.callsFrom(this.#end);
    this.#end = end;
    for (const line of lines) {
      if (timedOut.test(line)) {
        this.#wakings++;
      } else if (!inVain.test(line)) {
        this.#wakings = 0;
        this.#hasActed = true;
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
    return this.#isWhole() && this.#subject.knownRounds.has(this.#sign());
  }

  /** It was watched for as long as an answer may take, and there was none. */
  keep(): void {
    if (this.#isWhole() && !this.#hasActed) this.#subject.knownRounds.add(this.#sign());
  }

  #isWhole(): boolean {
    return this.#wakings > 0 && this.#isSteady;
  }

  #sign(): string {
    return JSON.stringify(this.#sleep);
  }
}
