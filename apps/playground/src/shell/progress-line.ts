import type { Progress } from "@ipcbook/checker";
import process from "node:process";
import type { View } from "../render/view.ts";
import { wrap } from "../render/wrap.ts";

/** A check that is done before this needs no line. */
const patienceMs = 150;
/** Nobody reads faster than that. */
const pauseMs = 50;

/** A line that says how far a check is, and leaves nothing behind. On a terminal only. */
export class ProgressLine {
  readonly #view: () => View;
  readonly #isTerminal: boolean;
  #next: number | null = null;
  #isShown = false;

  /** `view` is asked each time: the language may change. */
  constructor(view: () => View, isTerminal: boolean) {
    this.#view = view;
    this.#isTerminal = isTerminal;
  }

  show(exercise: string, { phase, done, of }: Progress): void {
    this.say(`${exercise}: ${this.#view().texts.verdict.phase[phase]} ${done}/${of}`);
  }

  say(text: string): void {
    if (!this.#isTerminal) return;
    const now = performance.now();
    this.#next ??= now + patienceMs;
    if (now < this.#next) return;
    this.#next = now + pauseMs;
    this.#isShown = true;
    // A line that the terminal breaks could not be taken back.
    const { style, columns } = this.#view();
    const [line = ""] = wrap(text, columns - 1);
    process.stdout.write(`\r${style.dim(line)}\x1b[K`);
  }

  clear(): void {
    if (this.#isShown) process.stdout.write("\r\x1b[K");
    this.#isShown = false;
    this.#next = null;
  }
}
