import type { SubjectOptions } from "../subject/subject.ts";
import type { Transcript } from "../transcript.ts";
import { askProbe, type Holder, type Probe } from "./holder.ts";
import { quietsOf } from "./quiet.ts";
import { type NotStarted, start } from "./start.ts";

/**
 * Answers one probe after the other from a program. Functions are asked in one subject, because they are
 * pure, and in another after one that they did not survive; a handler gets a fresh subject each time, and
 * a server one that is as if it were fresh.
 */
export class Witness {
  readonly #options: SubjectOptions;
  #holder: Holder | null = null;

  constructor(options: SubjectOptions) {
    this.#options = options;
  }

  /** The transcript of `probe`, or why the program did not start. */
  async ask(probe: Probe): Promise<Transcript | NotStarted> {
    const holder = this.#holder ?? await start(this.#options);
    if ("diagnosis" in holder) return holder;
    this.#holder = holder;
    const transcript = await askProbe(holder, probe);
    const { kind } = this.#options;
    const isPure = kind === "functions" || kind === "client";
    const isAsBefore = isPure && quietsOf(transcript).length === 0;
    if (!isAsBefore && !await holder.renew()) await this.end();
    return transcript;
  }

  /** Ends the subject that may still be there. */
  async end(): Promise<void> {
    const holder = this.#holder;
    this.#holder = null;
    await holder?.end();
  }
}
