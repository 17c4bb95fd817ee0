import { readFileSync } from "node:fs";
import type { CheckOptions } from "./check.ts";
import { probesOf } from "./diagnose.ts";
import { planCases } from "./plan.ts";
import type { Spare } from "./spare.ts";
import type { Recordings } from "./recordings.ts";
import { subjectFor } from "./subject-for.ts";

/**
 * Records the reference for a seed ahead of time and starts a process for the attempt, so that a `check`
 * with this seed, these recordings and this spare process has only the attempt to run.
 */
export async function prepare(
  options: Pick<CheckOptions, "exercise" | "reference" | "runtime" | "tier"> & {
    seed: number;
    recordings: Recordings;
    /** Gets a process for the attempt, which is then given to `check`. */
    spare: Spare;
  },
): Promise<void> {
  const { exercise, reference, runtime = "deno", tier = "default", seed, recordings, spare } =
    options;
  const subject = subjectFor(exercise, runtime, tier)(readFileSync(reference, "utf8"));
  await recordings.all(subject, planCases(exercise, seed), seed, () => {});
  spare.startAhead(subject);
}

/**
 * Records what the mistakes do in the fixed conversations, so that the first failing verdict is named as
 * quickly as the next ones. One subject after the other, until `signal` is aborted.
 *
 * @throws the reason of `signal` once that is aborted, with nothing left running.
 */
export async function recordMistakes(
  options: Pick<CheckOptions, "exercise" | "reference" | "mistakes" | "runtime" | "tier"> & {
    recordings: Recordings;
    signal: AbortSignal;
  },
): Promise<void> {
  const { exercise, reference, mistakes, runtime = "deno", tier = "default", recordings, signal } =
    options;
  const subject = subjectFor(exercise, runtime, tier);
  const subjects = [reference, ...Object.values(mistakes)].map((path) =>
    subject(readFileSync(path, "utf8"))
  );
  const probes = probesOf(exercise);
  // In teaching order, because what comes first fails first; but all of them at once where that begins fewer threads.
  const steps = exercise.kind === "handler" ? probes.map((probe) => [probe]) : [probes];
  for (const step of steps) await recordings.gather(subjects, step, { signal });
}
