import type { ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import type { Said } from "./answer-requests.ts";
import { type Around, spawnScript } from "./spawn-script.ts";

/** A process that answers requests, one after the other. It gets and gives lines of JSON. */
export class Helper<Request, Progress, Answer> {
  readonly #child: ChildProcess;
  #hear: (said: Said<Progress, Answer>) => void = () => {};

  constructor(script: URL, around: Around = {}) {
    this.#child = spawnScript(script, [], ["pipe", "pipe", "inherit"], around);
    const lines = createInterface({ input: this.#child.stdout! });
    lines.on("line", (line) => this.#hear(JSON.parse(line)));
    const ended = () => this.#hear({ failed: "Cannot go on: a process of ipcbook's has ended" });
    lines.once("close", ended);
    this.#child.once("error", ended);
    // It has ended, and `lines` says so.
    this.#child.stdin!.on("error", () => {});
  }

  /**
   * Its answer.
   *
   * @throws {Error} if it fails, or ends.
   */
  ask(request: Request, onProgress: (progress: Progress) => void): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#hear = (said) => {
        if ("progress" in said) onProgress(said.progress);
        else if ("answer" in said) resolve(said.answer);
        else reject(new Error(said.failed));
      };
      this.#child.stdin!.write(`${JSON.stringify(request)}\n`);
    });
  }

  /** Lets it end. */
  end(): void {
    this.#hear = () => {};
    this.#child.stdin!.end();
  }

  /** Ends it at once, with all that it has started. */
  kill(): void {
    this.#child.kill("SIGKILL");
  }
}
