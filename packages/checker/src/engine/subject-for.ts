import type { Exercise } from "../exercise.ts";
import type { Tier } from "../sandbox/tier.ts";
import type { Runtime } from "../subject/runtime.ts";
import type { SubjectOptions } from "../subject/subject-options.ts";

/** How subjects of an exercise are started, from a source. */
export function subjectFor(
  exercise: Exercise,
  runtime: Runtime,
  tier: Tier,
): (source: string) => SubjectOptions {
  const { kind, family = "unix", exports, shortWrites, without } = exercise;
  return (source) => ({ kind, family, exports, shortWrites, without, source, runtime, tier });
}
