import type { Graded, RunFacts } from "../grading/results.ts";

/** What the reports of a run of grading say. */
export interface ReportTexts {
  state: Readonly<Record<Graded["state"], string>>;
  because(what: string, why: string): string;
  run: RunTexts;
  table: TableTexts;
  toLookAt: ToLookAtTexts;
  similar: SimilarTexts;
  feedback: FeedbackTexts;
}

/** About the run as a whole. */
export interface RunTexts {
  title: string;
  facts(run: RunFacts): string;
  tier: Readonly<Record<RunFacts["tier"], (sandbox: string) => string>>;
  shard(index: number, of: number): string;
  brokenOff: string;
  refused: string;
  remarks: string;
  nobody: string;
}

/** Tables of marks. */
export interface TableTexts {
  submission: string;
  exercise: string;
  result: string;
  points: string;
  total: string;
  late: string;
  behaviour: string;
  shown: string;
  notShown: string;
  notKnown: string;
  /** "3 of 4": numbers that are written already. */
  of(points: string, most: string): string;
  lateBy(hours: string, factor: string): string;
  legend: string;
  more(count: number): string;
  overview: string;
}

/** What only a person can decide. */
export interface ToLookAtTexts {
  title: string;
  none: string;
  inconclusive(runs: number): string;
  fault: string;
}

/** Attempts that are alike. */
export interface SimilarTexts {
  title: string;
  note: string;
  share: string;
  where: string;
  lines(first: string, second: string): string;
}

/** What a learner is told. */
export interface FeedbackTexts {
  title: string;
  sum(points: string, most: string): string;
  late(hours: string, factor: string): string;
  allPassed: string;
  /** Before the drawn conversation. */
  seen: string;
  behaviours: string;
  missing(file: string): string;
  inconclusive: string;
  fault: string;
  next: string;
  again(id: string, seed: number): string;
  hint(id: string): string;
  solution(id: string): string;
  makeAttempt(id: string): string;
  remarks: string;
}
