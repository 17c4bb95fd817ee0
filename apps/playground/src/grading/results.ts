import type { Text, Verdict } from "@ipcbook/checker";

/** The number of the schema below: raised when a field changes its meaning or goes. Fields are only added within one. */
export const resultsVersion = 1 as const;

/**
 * All that a run of `ipcbook grade` found, as it stands in `results.json`. Every report is a view of it. Texts that a
 * submission had a part in (`output`, `calls`, a diagnosis that quotes an error, names of files and folders) are as they came:
 * escape them for where they are shown.
 */
export interface Results {
  version: typeof resultsVersion;
  run: RunFacts;
  /** What was graded, in the book's order. */
  exercises: readonly ExerciseMarks[];
  /** One for each learner, ordered by id. */
  submissions: readonly GradedSubmission[];
  /** What was named on the command line, or lay in a folder of submissions, and is none. */
  refused: readonly Remark[];
  /** Pairs that are alike, the most alike first: a hint for a person, never a mark. */
  similar: readonly SimilarPair[];
}

/** How it was graded. */
export interface RunFacts {
  /** The version of ipcbook. */
  ipcbook: string;
  /** SHA-256 of all that decides a verdict: references, mistakes, exercises, the checker. */
  checks: string;
  seed: number;
  runtime: "deno" | "node";
  /** What held the submissions back: see SECURITY.md. */
  tier: "strong" | "default" | "none";
  /** What stands between the submission and the machine, in words: "bubblewrap 0.8.0, seccomp, prlimit". */
  sandbox: string;
  /** Times in ISO 8601, UTC. */
  startedAt: string;
  finishedAt: string;
  /** Which part of the submissions this is, from 1. */
  shard: { index: number; of: number } | null;
  /** False where the run was broken off (Ctrl-C, `--fail-fast`): `--resume` goes on. */
  complete: boolean;
}

/** An exercise and what it is worth. */
export interface ExerciseMarks {
  id: string;
  title: Text;
  points: number;
  /** What its points are split by; these add up to `points`. */
  behaviours: readonly { id: string; title: Text; points: number }[];
}

/** One learner's folder. */
export interface GradedSubmission {
  /** The folder's name; where two folders have the same, the second is "name (2)". */
  id: string;
  /** The folder, as it was given. */
  path: string;
  /** SHA-256 of what was staged. */
  hash: string;
  /** Sum of the points below, after the late rules. */
  points: number;
  /** What was taken off because it was late, and how late it was. */
  late: { hours: number; factor: number } | null;
  /** Files that were not looked at, and why. */
  remarks: readonly Remark[];
  /** One for each exercise of the run, in the same order. */
  graded: readonly Graded[];
}

/** Something a person should know about a file or folder. */
export interface Remark {
  path: string;
  text: Text;
}

/** What came of one exercise. */
export interface Graded {
  exercise: string;
  /**
   * `missing`: there is no attempt. `inconclusive`: twice no verdict could be given, and a person has to look;
   * that is never a 0, so `points` is null then. `fault`: the grader failed, not the submission; null too.
   */
  state: Verdict["verdict"] | "missing" | "fault";
  points: number | null;
  /** The file, within the submission. */
  file: string | null;
  /** Which behaviours it has shown, in the exercise's order; null where that is not known. */
  behaviours: readonly { id: string; shown: boolean | null; points: number }[];
  verdict: Verdict | null;
  /** How often it was checked: 2 where the first time was inconclusive. */
  runs: number;
  /** What went wrong in the grader. */
  fault: string | null;
}

/** Two submissions whose attempts at an exercise are alike after names, comments and layout are taken away. */
export interface SimilarPair {
  exercise: string;
  /** Ids of submissions. */
  submissions: readonly [string, string];
  /**
   * Share of the shorter one's text that is in the other too, from 0 to 1: of what is its own, and not
   * the starter's or a large part of the course's.
   */
  share: number;
  /** Where: lines, from 1, both ends included. */
  places: readonly { lines: readonly [LineRange, LineRange] }[];
}

/** First and last line. */
export type LineRange = readonly [number, number];
