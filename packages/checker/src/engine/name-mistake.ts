import { readFileSync } from "node:fs";
import type { Exercise } from "../exercise.ts";
import type { SubjectOptions } from "../subject/subject-options.ts";
import type { Diagnosis } from "../verdict.ts";
import { faultOfCall } from "./call-faults.ts";
import type { Confirmed } from "./confirm.ts";
import { diagnose } from "./diagnose.ts";
import { diesAs } from "./dies-as.ts";
import { errorOfCall } from "./error-of-call.ts";
import { faultOfExit } from "./exit-faults.ts";
import { faultOfEnd, faultOfStart } from "./faults.ts";
import { faultInKernel } from "./kernel-faults.ts";
import { Recordings } from "./recordings.ts";
import { faultOfThrow } from "./throw-faults.ts";
import type { Witness } from "./witness.ts";

/** What a failing attempt is named from. */
export interface Failing {
  exercise: Exercise;
  /** Paths of the reference and, by id, of the mistakes. */
  reference: string;
  mistakes: Readonly<Record<string, string>>;
  confirmed: Confirmed;
  /** The place of the first difference among the cases of the check. */
  index: number;
  /** Whether mistakes are asked in the conversation that has shown it: not in those of the sweep, nor in random ones. */
  isAsked: boolean;
  /** The attempt, to be asked what tells mistakes apart. */
  witness: Witness;
  /** How a subject is started from a text. */
  subject: (source: string) => SubjectOptions;
  recordings: Recordings;
  onProgress?(done: number, of: number): void;
}

/** The name of what is wrong: what ended the process, a mistake, or what the attempt did in general. */
export async function nameMistake(failing: Failing): Promise<Diagnosis | null> {
  const { exercise, confirmed, witness, subject, recordings } = failing;
  const { probe, difference, output, exit, threw, quietAtStart } = confirmed;
  // On the wire a handler that throws looks like one that closes: what ended the process tells more.
  // A server that stops at a failing call is one of the mistakes, if one of them does.
  const fault = exit && faultOfExit(exit, output);
  const isCall = exit?.signal === "SIGPIPE" || errorOfCall(threw) !== null;
  if (fault && !isCall) return fault;
  // Each mistake shows itself in a fixed conversation (`verify` sees to it), and where nothing went before.
  const isUnknown = !failing.isAsked || difference.after > 0;
  const named = isUnknown ? null : await diagnose({
    exercise,
    mistakes: new Map(
      Object.entries(failing.mistakes).map(([id, path]) => [id, readFileSync(path, "utf8")]),
    ),
    reference: readFileSync(failing.reference, "utf8"),
    recordings,
    passing: confirmed.lasting ? null : new Recordings(),
    subject,
    probe,
    attempt: difference.attempt,
    agreed: Math.min(failing.index, exercise.conversations.length),
    async ask(other) {
      const asked = await witness.ask(other);
      if (!("diagnosis" in asked)) return asked;
      // That it was late to start may have been chance.
      const again = asked.isLate ? await witness.ask(other) : asked;
      return "diagnosis" in again ? null : again;
    },
    dismiss: () => witness.end(),
    onProgress: failing.onProgress,
  });
  const isNamed = named && await diesAs(named.id, failing);
  return (isNamed ? named : null) ?? faultOfEnd(difference, exit, output) ??
    faultOfCall(difference) ?? faultOfThrow(difference) ?? faultInKernel(difference) ??
    (quietAtStart ? faultOfStart(quietAtStart) : null);
}
