import type { Runtime, Tier, Verdict } from "@ipcbook/checker";

/** How everything of a run is checked. */
export interface HowGraded {
  seed: number;
  runtime: Runtime;
  tier: Tier;
  /** Folders: where the recordings of references and mistakes are kept, and those of this run's seed. */
  recordings: { lasting: string; seeds: string };
}

/** What a grading process is asked: to grade an attempt, or, before the first one, to record the reference. */
export type GradeRequest =
  | { do: "record"; exercise: string; how: HowGraded }
  | { do: "grade"; exercise: string; source: string; how: HowGraded };

/** What it answers. */
export interface GradeAnswer {
  verdict: Verdict;
  /** How often it was checked: a second time where the first was inconclusive. */
  runs: number;
  /**
   * Which of the fixed conversations were as the reference's, by id; null where the verdict says it already. Of a
   * `record`: those in which the starter does as the reference does, which are worth nothing.
   */
  shown: Record<string, boolean> | null;
}
