import { ready } from "../subject/ready.ts";
import { Subject, type SubjectOptions } from "../subject/subject.ts";
import type { Diagnosis } from "../verdict.ts";
import { faultAtStart, faultOfSyntax } from "./faults.ts";
import { Holder } from "./probe.ts";

/** An attempt that could not be started, why, and what it printed. */
export interface NotStarted {
  diagnosis: Diagnosis;
  output: string;
  /** Time ran out before the attempt could do anything: no ground for a `fail`. */
  doubtful: boolean;
}

/** Starts a subject and waits until it listens. */
export async function start(options: SubjectOptions): Promise<Holder | NotStarted> {
  let subject: Subject;
  try {
    subject = Subject.spawn(options);
  } catch (error) {
    if (error instanceof SyntaxError) {
      return { diagnosis: faultOfSyntax(error.message), output: "", doubtful: false };
    }
    throw error;
  }
  const problem = await ready(subject);
  if (problem === null) return new Holder(subject);
  // The exit comes first where both are: what it printed last is in the file by then.
  const output = subject.output();
  await subject.end();
  return {
    diagnosis: faultAtStart(problem, output),
    output,
    doubtful: problem.why === "late" && !problem.imported,
  };
}
