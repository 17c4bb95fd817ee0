import type { ChildProcess } from "node:child_process";
import { availableParallelism } from "node:os";
import { createInterface } from "node:readline";
import type { Said } from "./answer-requests.ts";
import { spawnScript } from "./spawn-script.ts";

/** One more than there are processors, because a driver often waits; but not all that a machine has. */
const together = Math.min(availableParallelism() + 1, 4);

/**
 * Has `requests` answered by processes that run `script`, which calls `answerRequests()`, some at a time.
 * Tells the answers in the order of the requests. Not threads: what one driver has open would be open, for a
 * moment, in each subject that another one starts, between its fork(2) and its exec(2), and the end of a
 * connection would come late.
 *
 * @throws {Error} if one can't be answered.
 */
export async function askHelpers<Request, Progress, Answer>(
  script: URL,
  requests: readonly Request[],
  onProgress: (place: number, progress: Progress) => void,
  onAnswer: (place: number, answer: Answer) => void,
): Promise<Answer[]> {
  const queue = [...requests.entries()];
  const answers: Answer[] = [];
  let told = 0;
  const work = async () => {
    const helper = new Helper<Request, Progress, Answer>(script);
    try {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const [place, request] = next;
        answers[place] = await helper.ask(request, (progress) => onProgress(place, progress));
        while (told in answers) onAnswer(told, answers[told++]!);
      }
    } finally {
      helper.end();
    }
  };
  await Promise.all(Array.from({ length: Math.min(together, requests.length) }, work));
  return answers;
}

/** The process. It gets and gives lines of JSON. */
class Helper<Request, Progress, Answer> {
  readonly #child: ChildProcess;
  #hear: (said: Said<Progress, Answer>) => void = () => {};

  constructor(script: URL) {
    this.#child = spawnScript(script, [], ["pipe", "pipe", "inherit"]);
    const lines = createInterface({ input: this.#child.stdout! });
    lines.on("line", (line) => this.#hear(JSON.parse(line)));
    const ended = () => this.#hear({ failed: "Cannot go on: a process of ipcbook's has ended" });
    lines.once("close", ended);
    this.#child.once("error", ended);
    // It has ended, and `lines` says so.
    this.#child.stdin!.on("error", () => {});
  }

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

  end(): void {
    this.#hear = () => {};
    this.#child.stdin!.end();
  }
}
