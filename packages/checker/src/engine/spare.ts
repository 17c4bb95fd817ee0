import { rmSync } from "node:fs";
import { makeGrounds } from "../subject/site.ts";
import { makesCallsOf } from "../subject/start-process.ts";
import type { SubjectOptions } from "../subject/subject-options.ts";
import { Subject } from "../subject/subject.ts";

/** A process that waits for its attempt, and the folder of its addresses, if that is not its own. */
export interface Place {
  subject: Subject;
  grounds: string | null;
}

/**
 * Keeps a process that was started ahead and waits for an attempt, so that a check need not wait for it. Nothing has run
 * in there.
 */
export class Spare {
  #place: Place | null = null;

  /** Starts a process for attempts with `options`, whatever their source, if the runtime can wait for one. */
  startAhead(options: SubjectOptions): void {
    if (this.#place) return;
    const grounds = makesCallsOf(options.kind) ? makeGrounds() : null;
    const subject = Subject.ahead(options, grounds ?? undefined);
    if (subject) this.#place = { subject, grounds };
    else if (grounds !== null) rmSync(grounds, { recursive: true });
  }

  /** Gives it away if there is one that lives. */
  async take(): Promise<Place | null> {
    const place = this.#place;
    if (place?.subject.exit) await this.end();
    this.#place = null;
    return place?.subject.exit ? null : place;
  }

  /** Ends the process if nobody has wanted it. */
  async end(): Promise<void> {
    const place = this.#place;
    this.#place = null;
    await place?.subject.end();
    if (place?.grounds) rmSync(place.grounds, { recursive: true, force: true });
  }
}
