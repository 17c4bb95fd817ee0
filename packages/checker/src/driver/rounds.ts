import { socketInodesOf } from "@ipcbook/netstat-lite";
import type { Subject } from "../subject/subject.ts";
import { hasTakenAll } from "./unread.ts";

/** As the trace shows it: a wait for several descriptors that has ended with its time, */
const timedOut = /^(?:poll|select|epoll_wait)\(.* = 0(?: \(Timeout\))?$/;
/** any of them, however it has ended, */
const waited = /^(?:poll|select|epoll_wait)\(/;
/** and a call that had nothing to take, or no room for what it gave. */
const empty = / = -1 EAGAIN \([^()]*\)$/;
/** As many sockets of the attempt, or more, are one situation. */
const manySockets = 3;

/** Where a subject sleeps, and for how long at most. */
interface Sleep {
  blockedIn: string;
  untilMs: number;
}

/** A sleep that a timer ends, and where it is slept. */
interface Situation extends Sleep {
  sockets: number;
  /** Whether nothing is left for it to take. */
  hasTaken: boolean;
}

/**
 * Watches, during one wait, a subject that makes calls and that a timer of its own wakes: whether it does nothing and goes to
 * sleep again. The first time in such a situation it is watched for as long as an answer may take, because it may count how
 * often. After that one whole round tells enough: who gets on by the timer does so in each.
 */
export class Rounds {
  readonly #subject: Subject;
  /** In which it was seen asleep first; null before. */
  #situation: Situation | null = null;
  /** Its calls are known up to here. */
  #end = 0;
  #isSteady = true;
  #hasActed = false;
  /** What has ended its last wait. */
  #wokenBy: "timer" | "event" = "timer";
  /** What it has tried in vain since it has done something, and whether that was a whole round. */
  readonly #tried = new Set<string>();
  #wasInVain = false;

  constructor(subject: Subject) {
    this.#subject = subject;
  }

  /** Reads what calls it has made. Not after a look at its threads, behind which more of them may have come. */
  read(): void {
    if (this.#situation === null) return;
    const { lines, end } = this.#subject.callsFrom(this.#end);
    this.#end = end;
    for (const line of lines) {
      const isEmpty = empty.test(line);
      if (isEmpty || timedOut.test(line)) {
        // One without a wait of its own has gone round when it tries the same again.
        this.#wasInVain ||= !isEmpty || this.#tried.has(line);
        this.#tried.add(line);
        if (!isEmpty) this.#wokenBy = "timer";
      } else {
        if (waited.test(line)) this.#wokenBy = "event";
        else if (this.#wokenBy === "timer") this.#subject.actsOnTimer = true;
        this.#hasActed = true;
        this.#wasInVain = false;
        this.#tried.clear();
      }
    }
  }

  /** Whether it is known that nothing comes of a subject that was seen asleep there after the last `read`. */
  areInVain({ blockedIn, untilMs }: Sleep): boolean {
    if (this.#situation === null) {
      const { pid, harnessSockets } = this.#subject;
      const sockets = Math.min(socketInodesOf(pid).size - harnessSockets, manySockets);
      this.#situation = { blockedIn, untilMs, sockets, hasTaken: hasTakenAll(this.#subject) };
      this.#end = this.#subject.callsFrom(0).end;
    }
    const { blockedIn: before, untilMs: msBefore } = this.#situation;
    this.#isSteady &&= blockedIn === before && untilMs === msBefore;
    return this.#isWhole() && this.#subject.knownRounds.has(JSON.stringify(this.#situation)) &&
      this.#takesNoMore();
  }

  /**
   * Whether a subject that was seen asleep there has come to rest, as far as the next step goes: it has taken all that was sent,
   * and nothing has ever come of its timer, for which it was watched once.
   */
  areOver({ untilMs }: Sleep): boolean {
    const { knownRounds, actsOnTimer } = this.#subject;
    return untilMs > 0 && knownRounds.size > 0 && !actsOnTimer && hasTakenAll(this.#subject);
  }

  /** What was waited for has come. If it slept before, that may be what comes of its timer. */
  notice(): void {
    if (this.#situation !== null) this.#subject.actsOnTimer = true;
  }

  /** It was watched for as long as an answer may take, and there was none. */
  keep(): void {
    if (!this.#isWhole() || this.#hasActed || !this.#takesNoMore()) return;
    this.#subject.knownRounds.add(JSON.stringify(this.#situation));
  }

  /** What was left for it to take when it was seen asleep first is left now. */
  #takesNoMore(): boolean {
    return this.#situation?.hasTaken === hasTakenAll(this.#subject);
  }

  #isWhole(): boolean {
    return this.#wasInVain && this.#isSteady;
  }
}
