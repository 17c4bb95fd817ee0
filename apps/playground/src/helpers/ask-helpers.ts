import { atATime } from "./at-a-time.ts";
import { Helper } from "./helper.ts";

/** Not all that a large machine has: somebody works on it. */
const together = Math.min(atATime, 4);

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
