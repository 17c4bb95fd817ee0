import type { Graded, GradedSubmission, Results } from "../results.ts";

/** True for what has no points until a person has decided. */
export function needsPerson({ state }: Graded): boolean {
  return state === "inconclusive" || state === "fault";
}

/** All that a person has to decide. */
export function findToLookAt(
  { submissions }: Results,
): { submission: GradedSubmission; graded: Graded }[] {
  return submissions.flatMap((submission) =>
    submission.graded.filter(needsPerson).map((graded) => ({ submission, graded }))
  );
}
