import { createHash } from "node:crypto";
import type { HowGraded } from "./grade-request.ts";

/** An attempt to grade: the same text at the same exercise is graded once, whoever handed it in. */
export interface Task {
  key: string;
  exercise: string;
  source: string;
}

/** What decides a verdict, hashed: attempt, exercise, checks, seed, and how it is run. */
export function taskFor(
  exercise: string,
  source: string,
  checks: string,
  { seed, runtime, tier }: Omit<HowGraded, "recordings">,
): Task {
  const key = createHash("sha256")
    .update(JSON.stringify([exercise, source, checks, seed, runtime, tier]))
    .digest("hex");
  return { key, exercise, source };
}
