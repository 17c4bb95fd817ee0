import type { SubjectOptions } from "../subject/subject-options.ts";
import type { Quiet, Transcript } from "../transcript.ts";
import { askProbe, type Holder, type LastWords, type Probe } from "./holder.ts";
import { quietsOf } from "./quiet.ts";
import { type NotStarted, start } from "./start.ts";

/** Answers one probe after the other from a program, and begins it again where that is needed. */
export class Witness {
  #options: SubjectOptions;
  #holder: Holder | null = null;
  /** What it did last, since it was begun. */
  #last: Transcript | null = null;

  constructor(options: SubjectOptions) {
    this.#options = options;
  }

  get kind(): SubjectOptions["kind"] {
    return this.#options.kind;
  }

  /** What it has answered last, if it still is as that left it. */
  get last(): Transcript | null {
    return this.#last;
  }

  /**
   * The transcript of `probe`, or why the program did not start. Functions are asked in one subject, because they are
   * pure, and in another after one that they did not survive; a handler and a server get one each time that is as if it were
   * fresh.
   */
  async ask(probe: Probe): Promise<Transcript | NotStarted> {
    const isPure = this.kind === "functions" || this.kind === "client";
    const isAsBefore = this.#last === null || isPure && quietsOf(this.#last).length === 0;
    if (!isAsBefore) await this.renew();
    return await this.goOn(probe);
  }

  /** The same, whatever it was asked before. */
  async goOn(probe: Probe): Promise<Transcript | NotStarted> {
    const holder = this.#holder ?? await start(this.#options);
    if ("diagnosis" in holder) return holder;
    this.#holder = holder;
    return this.#last = await askProbe(holder, probe);
  }

  /** Answers from another program from here on, in the same process where that can be: both are ours. */
  async turnTo(options: SubjectOptions): Promise<void> {
    this.#options = options;
    this.#last = null;
    if (!await this.#holder?.renew(options.source)) await this.end();
  }

  /** How its server was when it should have listened and did not. */
  get quietAtStart(): Quiet | null {
    return this.#holder?.quietAtStart ?? null;
  }

  /** What the program leaves after its last answer. */
  async lastWords(): Promise<LastWords> {
    return await this.#holder!.lastWords(this.#last);
  }

  /** Makes it as if nothing had been asked, in the same process where that can be. */
  async renew(): Promise<void> {
    this.#last = null;
    if (!await this.#holder?.renew()) await this.end();
  }

  /** Ends the process that may be there; the next answer is that of another one. */
  async end(): Promise<void> {
    const holder = this.#holder;
    this.#holder = null;
    this.#last = null;
    await holder?.end();
  }
}
