import process from "node:process";

/** Reads single keys from the terminal. `stop()` gives the terminal back as it was. */
export class Keys {
  readonly #onKey: (key: string) => void;
  #isReading = false;

  constructor(onKey: (key: string) => void) {
    this.#onKey = onKey;
    // Whatever ends the process, the terminal must not stay raw.
    process.on("exit", () => this.stop());
  }

  start(): void {
    if (this.#isReading) return;
    this.#isReading = true;
    process.stdin.setRawMode(true);
    process.stdin.on("data", this.#read);
    process.stdin.resume();
  }

  stop(): void {
    if (!this.#isReading) return;
    this.#isReading = false;
    process.stdin.off("data", this.#read);
    process.stdin.pause();
    process.stdin.setRawMode(false);
  }

  readonly #read = (data: Uint8Array | string): void => {
    const text = typeof data === "string" ? data : new TextDecoder().decode(data);
    // An arrow and the like come as several characters that begin with escape: no key of ours.
    if (!text.startsWith("\x1b")) { for (const key of text) this.#onKey(key); }
  };
}
