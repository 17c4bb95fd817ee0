import type { Exercise, Verdict } from "@ipcbook/checker";
import type { Entry } from "../book/entry.ts";
import type { GradeAnswer, HowGraded } from "./grade-request.ts";
import type { GradedAll } from "./grade-all.ts";
import type { Journal } from "./journal.ts";
import { award, marksOf, sum } from "./marks.ts";
import type { ExerciseMarks, Graded, GradedSubmission } from "./results.ts";
import { latenessOf, type Rubric } from "./rubric.ts";
import type { Submission } from "./staging/find-submissions.ts";
import type { Staged } from "./staging/stage-submission.ts";
import { taskFor } from "./task.ts";

/** A submission that has been read. */
export interface Read extends Submission {
  staged: Staged;
}

/** What the marks of a run are made from. */
export interface Graders {
  entries: readonly Entry[];
  how: HowGraded;
  checks: string;
  journal: Journal;
  rubric: Rubric;
  graded: GradedAll;
}

/** What each exercise is worth. Where nobody has an attempt, nothing is known of the starter, and its points stay together. */
export function assembleMarks({ entries, rubric, graded }: Graders): ExerciseMarks[] {
  return entries.map(({ id, exercise }) => {
    const unknown = Object.fromEntries(exercise.conversations.map(({ id }) => [id, true]));
    return marksOf(exercise, graded.starters.get(id) ?? unknown, rubric.exercises[id]);
  });
}

/** What a submission got. Null as long as one of its attempts has not been graded: the run was broken off. */
export function assembleSubmission(
  { id, path, staged }: Read,
  marks: readonly ExerciseMarks[],
  graders: Graders,
): GradedSubmission | null {
  const graded: Graded[] = [];
  for (const [place, one] of marks.entries()) {
    const found = gradedOf(staged, graders.entries[place]!.exercise, one, graders);
    if (found === null) return null;
    graded.push(found);
  }
  const late = latenessOf(graders.rubric, id, newest(staged));
  const points = sum(graded.map(({ points }) => points ?? 0));
  return {
    id,
    path,
    hash: staged.hash,
    points: Math.round(points * (late?.factor ?? 1) * 100) / 100,
    late,
    remarks: staged.remarks,
    graded,
  };
}

function newest({ attempts }: Staged): Date | null {
  return [...attempts.values()].map(({ changedAt }) => changedAt)
    .reduce<Date | null>((last, at) => last === null || at > last ? at : last, null);
}

function gradedOf(
  { attempts, faults }: Staged,
  whole: Exercise,
  marks: ExerciseMarks,
  { how, checks, journal, graded }: Graders,
): Graded | null {
  const nothing = marks.behaviours.map(({ id }) => ({ id, shown: false, points: 0 }));
  const exercise = whole.id;
  const fault = faults.get(exercise);
  if (fault) {
    const { file, id, title, explanation } = fault;
    const verdict = verdictOfFault({ id, title, explanation }, exercise, how);
    const state = "fail";
    return {
      ...{ exercise, state, points: 0, file },
      behaviours: nothing,
      verdict,
      runs: 0,
      fault: null,
    };
  }
  const attempt = attempts.get(exercise);
  if (!attempt) {
    return {
      ...{ exercise, state: "missing", points: 0, file: null },
      ...{ behaviours: nothing, verdict: null, runs: 0, fault: null },
    };
  }
  const unknown = marks.behaviours.map(({ id }) => ({ id, shown: null, points: 0 }));
  const { key } = taskFor(exercise, attempt.source, checks, how);
  const reason = graded.faults.get(key);
  if (reason !== undefined) {
    return {
      ...{ exercise, state: "fault", points: null, file: attempt.file },
      ...{ behaviours: unknown, verdict: null, runs: 0, fault: reason },
    };
  }
  const answer = journal.find(key);
  return answer && gradedFrom(answer, attempt.file, whole, marks, unknown);
}

function gradedFrom(
  { verdict, runs, shown }: GradeAnswer,
  file: string,
  whole: Exercise,
  marks: ExerciseMarks,
  unknown: Graded["behaviours"],
): Graded {
  const { exercise, verdict: state } = verdict;
  const got = state === "inconclusive"
    ? { points: null, behaviours: unknown }
    : award(whole, marks, { verdict: state, shown });
  return { exercise, state, ...got, file, verdict, runs, fault: null };
}

/** An attempt that could not be read fails like any other, with a diagnosis. */
function verdictOfFault(
  diagnosis: NonNullable<Verdict["diagnosis"]>,
  exercise: string,
  { seed, runtime, tier }: HowGraded,
): Verdict {
  return {
    ...{ exercise, verdict: "fail", conversations: 0, durationMs: 0, seed, runtime, tier },
    ...{ diagnosis, difference: null, output: "", calls: [], reason: null },
  };
}
