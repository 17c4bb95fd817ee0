import type { Progress } from "@ipcbook/checker";
import process from "node:process";
import type { View } from "./view.ts";
import { wrap } from "./wrap.ts";

/** A check that is done before this needs no line. */
const patienceMs = 150;
/** Nobody reads faster than that. */
const pauseMs = 50;

/** A line that says how far a check is, and leaves nothing behind. On a terminal only. */
export class ProgressLine {
  readonly #view: View & { isTerminal: boolean };
  #next: number | null = null;
  #isShown = false;

  constructor(view: View & { isTerminal: boolean }) {
    this.#view = view;
  }

  show(exercise: string, { phase, done, of }: Progress): void {
    this.say(`${exercise}: ${this.#view.texts.verdict.phase[phase]} ${done}/${of}`);
  }

  say(text: string): void {
    if (!this.#view.isTerminal) return;
    const now = performance.now();
    this.#next ??= now + patienceMs;
    if (now < this.#next) return;
    this.#next = now + pauseMs;
    this.#isShown = true;
    // A line that the terminal breaks could not be taken back.
    const [line = ""] = wrap(text, this.#view.columns - 1);
    process.stdout.write(`\r${this.#view.style.dim(line)}\x1b[K`);
  }

  clear(): void {
    if (this.#isShown) process.stdout.write("\r\x1b[K");
    this.#isShown = false;
    this.#next = null;
  }
}
