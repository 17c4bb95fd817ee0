import { mkdirSync, rmSync } from "node:fs";
import type { Subject } from "../subject/subject.ts";

/** A process that has served one program, and the folder of its addresses. */
export interface Place {
  subject: Subject;
  grounds: string;
}

/**
 * Keeps the process of a reference for the attempt that is compared with it: to begin again in it takes a
 * tenth of a new one's time. It goes this way only, once, and within one exercise: no program ever comes
 * after an attempt.
 */
export class Spare {
  #place: Place | null = null;

  /** Takes charge of `place`, and returns whether it could. */
  keep(place: Place): boolean {
    if (this.#place) return false;
    this.#place = place;
    return true;
  }

  /** Gives it away, with an empty folder, if there is one. */
  take(): Place | null {
    const place = this.#place;
    this.#place = null;
    if (place) {
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
    if (place) rmSync(place.grounds, { recursive: true, force: true });
  }
}
