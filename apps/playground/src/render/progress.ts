import type { Progress } from "@ipcbook/checker";
import process from "node:process";
import type { View } from "./view.ts";

/** A line that says how far a check is, and leaves nothing behind. On a terminal only. */
export class ProgressLine {
  readonly #view: View & { isTerminal: boolean };
  #shown = 0;

  constructor(view: View & { isTerminal: boolean }) {
    this.#view = view;
  }

  show(exercise: string, { phase, done, of }: Progress): void {
    this.say(`${exercise}: ${this.#view.texts.verdict.phase[phase]} ${done}/${of}`);
  }

  say(text: string): void {
    const now = performance.now();
    // Nobody reads faster than that.
    if (!this.#view.isTerminal || now - this.#shown < 50) return;
    this.#shown = now;
    process.stdout.write(`\r${this.#view.style.dim(text)}\x1b[K`);
  }

  clear(): void {
    if (this.#shown > 0) process.stdout.write("\r\x1b[K");
    this.#shown = 0;
  }
}
