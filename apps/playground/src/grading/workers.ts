import { Helper } from "../helpers/helper.ts";
import type { Around } from "../helpers/spawn-script.ts";
import type { GradeAnswer, GradeRequest } from "./grade-request.ts";

/** Something to ask a grading process, and what to do with the answer. */
export interface Work {
  request: GradeRequest;
  onAnswer(answer: GradeAnswer): void;
  /** It could not be answered, twice. */
  onFault(reason: string): void;
}

/** No check takes that long, on the slowest machine: whoever does is stuck, and is ended. */
const patienceMs = 300_000;
/** A process that is killed by chance gets another try. */
const mostTries = 2;

/**
 * Has `works` done by some grading processes at a time, in order, until all are or `signal` is aborted: then the processes end
 * at once, and what they were about is neither answered nor a fault.
 */
export async function workAll(
  works: Iterable<Work>,
  options: { together: number; around: Around; signal: AbortSignal },
): Promise<void> {
  const { together, around } = options;
  // A full disk ends it for all of them.
  const broken = new AbortController();
  const signal = AbortSignal.any([options.signal, broken.signal]);
  const queue = works[Symbol.iterator]();
  const worker = async () => {
    let helper: GradeHelper | null = null;
    const stop = () => helper?.kill();
    signal.addEventListener("abort", stop);
    try {
      for (let tries = 0, work = next(); work !== null;) {
        helper ??= new Helper(new URL("grade-helper.ts", import.meta.url), around);
        const answer = await askInTime(helper, work.request);
        if (signal.aborted) return;
        if ("verdict" in answer) {
          work.onAnswer(answer);
        } else {
          helper.kill();
          helper = null;
          if (++tries < mostTries) continue;
          work.onFault(answer.fault);
        }
        tries = 0;
        work = next();
      }
    } catch (error) {
      broken.abort();
      throw error;
    } finally {
      signal.removeEventListener("abort", stop);
      helper?.end();
    }
  };
  const next = (): Work | null => {
    if (signal.aborted) return null;
    const { done, value } = queue.next();
    return done ? null : value;
  };
  await Promise.all(Array.from({ length: together }, worker));
}

type GradeHelper = Helper<GradeRequest, never, GradeAnswer>;

async function askInTime(
  helper: GradeHelper,
  request: GradeRequest,
): Promise<GradeAnswer | { fault: string }> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<{ fault: string }>((resolve) => {
    timer = setTimeout(
      () => resolve({ fault: `no answer in ${patienceMs / 1000} s` }),
      patienceMs,
    );
  });
  try {
    return await Promise.race([helper.ask(request, () => {}), late]);
  } catch (error) {
    return { fault: String((error as Error).message) };
  } finally {
    clearTimeout(timer);
  }
}
