import process from "node:process";
import { createInterface } from "node:readline";

/** What a helper says of a request: how far it is, then one of the others. */
export type Said<Progress, Answer> =
  | { progress: Progress }
  | { answer: Answer }
  | { failed: string };

/** A reader sees no more of how far it is; a check gets on by thousands of steps a second. */
const progressMs = 50;

/** The helper's side of `askHelpers()`: answers one request after the other, until there are no more. */
export async function answerRequests<Request, Progress, Answer>(
  answer: (request: Request, onProgress: (progress: Progress) => void) => Promise<Answer>,
): Promise<void> {
  const say = (said: Said<Progress, Answer>) =>
    void process.stdout.write(`${JSON.stringify(said)}\n`);
  for await (const line of createInterface({ input: process.stdin })) {
    let last = -Infinity;
    const sayProgress = (progress: Progress) => {
      const now = performance.now();
      if (now - last < progressMs) return;
      last = now;
      say({ progress });
    };
    try {
      say({ answer: await answer(JSON.parse(line), sayProgress) });
    } catch (error) {
      say({ failed: String((error as Error).stack ?? error) });
    }
  }
}
