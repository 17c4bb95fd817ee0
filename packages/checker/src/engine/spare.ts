import { mkdirSync, rmSync } from "node:fs";
import { Subject, type SubjectOptions } from "../subject/subject.ts";

/** A process that can take a program, and the folder of its addresses, if that is not its own. */
export interface Place {
  subject: Subject;
  grounds: string | null;
}

/**
 * Keeps a process for an attempt, so that a check need not wait for a new one: one that was started ahead
 * and waits; or that of the reference, where a server or a client begins again in a tenth of a new
 * process's time. It goes this way only, once, and within one exercise: no program ever comes after an
 * attempt.
 */
export class Spare {
  #place: Place | null = null;

  /** Takes charge of `place`, and returns whether it could. */
  keep(place: Place): boolean {
    if (this.#place) return false;
    this.#place = place;
    return true;
  }

  /** Starts a process for attempts with `options`, whatever their source, if the kind can wait for one. */
  startAhead(options: SubjectOptions): void {
    if (this.#place) return;
    const subject = Subject.ahead(options);
    if (subject) this.#place = { subject, grounds: null };
  }

  /** Gives it away, with an empty folder, if there is one that lives. */
  async take(): Promise<Place | null> {
    const place = this.#place;
    if (place?.subject.isGone) await this.end();
    this.#place = null;
    if (!place || place.subject.isGone) return null;
    if (place.grounds !== null) {
      rmSync(place.grounds, { recursive: true, force: true });
      mkdirSync(place.grounds, { mode: 0o700 });
    }
    return place;
  }

  /** Ends the process if nobody has wanted it. */
  async end(): Promise<void> {
    const place = this.#place;
    this.#place = null;
    await place?.subject.end();
    if (place?.grounds) rmSync(place.grounds, { recursive: true, force: true });
  }
}
