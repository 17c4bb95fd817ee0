import { MachineBusy } from "../subject/machine-busy.ts";
import { type NotReady, ready } from "../subject/ready.ts";
import type { SubjectOptions } from "../subject/subject-options.ts";
import { Subject } from "../subject/subject.ts";
import type { Diagnosis } from "../verdict.ts";
import { cannotImport } from "./exit-faults.ts";
import type { Holder } from "./holder.ts";
import { LifeHolder } from "./life-holder.ts";
import { ServingHolder } from "./serving-holder.ts";
import type { Spare } from "./spare.ts";
import { faultAtStart } from "./start-faults.ts";

/** An attempt that could not be started, why, and what it printed. */
export interface NotStarted {
  diagnosis: Diagnosis;
  output: string;
  /** Its time ran out: that it did so once is no ground for a `fail`. */
  isLate: boolean;
}

/**
 * Starts a subject, in the process of `spare` if it can be, and waits until it listens.
 *
 * @throws {MachineBusy} if it hardly ever got a processor.
 */
export async function start(
  options: SubjectOptions,
  spare?: Spare,
): Promise<Holder | NotStarted> {
  try {
    const { kind } = options;
    const opened = kind === "server" || kind === "client"
      ? await LifeHolder.open(options, spare)
      : await openServing(options, spare);
    return "problem" in opened ? notStarted(opened.problem, opened.output) : opened;
  } catch (error) {
    if (error instanceof SyntaxError) {
      return { diagnosis: cannotImport(error.message), output: "", isLate: false };
    }
    throw error;
  }
}

async function openServing(
  options: SubjectOptions,
  spare?: Spare,
): Promise<Holder | { problem: NotReady; output: string }> {
  const waiting = (await spare?.take())?.subject;
  waiting?.begin(options.source);
  const subject = waiting ?? Subject.spawn(options);
  const problem = await ready(subject);
  if (problem === null) return new ServingHolder(subject);
  // The exit comes first where both are: what it printed last is in the file by then.
  const output = subject.output();
  await subject.end();
  return { problem, output };
}

function notStarted(problem: NotReady, output: string): NotStarted {
  if (problem.why === "starved") throw new MachineBusy();
  return {
    diagnosis: faultAtStart(problem, output),
    output,
    isLate: problem.why === "late",
  };
}
