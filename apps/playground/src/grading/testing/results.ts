import type { ExerciseMarks, Graded, GradedSubmission, Results, RunFacts } from "../results.ts";
import { makeFailure, makeInconclusive, makeVerdict, makeWrongCall } from "./verdicts.ts";

/** What the learners below were asked. */
export const exercises: readonly ExerciseMarks[] = [
  {
    id: "unix-increment",
    title: { en: "Add one to every byte", zh: "给每个字节加一" },
    points: 4,
    behaviours: [
      { id: "one-byte", title: { en: "answers one byte", zh: "回答一个字节" }, points: 2 },
      { id: "end", title: { en: "ends after the client", zh: "在客户端之后结束" }, points: 1 },
      { id: "next", title: { en: "takes the next client", zh: "接着服务下一个客户端" }, points: 1 },
    ],
  },
  { id: "byte-order", title: { en: "Network order", zh: "网络字节序" }, points: 2, behaviours: [] },
  {
    id: "find-the-leak",
    title: { en: "Find the leak", zh: "找出泄漏" },
    points: 1.5,
    behaviours: [],
  },
];

/** How it was graded. */
export function makeRun(facts: Partial<RunFacts> = {}): RunFacts {
  return {
    ipcbook: "0.1.0",
    checks: "c".repeat(64),
    seed: 7,
    runtime: "deno",
    tier: "strong",
    sandbox: "bubblewrap 0.8.0, seccomp, prlimit",
    startedAt: "2026-03-01T09:00:00.000Z",
    finishedAt: "2026-03-01T09:12:34.500Z",
    shard: null,
    complete: true,
    ...facts,
  };
}

/** A pass at the exercise with this place, but for what is given. */
export function makeGraded(place: number, found: Partial<Graded> = {}): Graded {
  const { id, points, behaviours } = exercises[place]!;
  const state = found.state ?? "pass";
  const shown = state === "pass" ? true : state === "fail" ? false : null;
  return {
    exercise: id,
    state,
    points: state === "pass" ? points : state === "inconclusive" || state === "fault" ? null : 0,
    file: state === "missing" ? null : `${id}.ts`,
    behaviours: behaviours.map(({ id, points }) => ({
      id,
      shown,
      points: shown ? points : 0,
    })),
    verdict: state === "pass" ? makeVerdict({ exercise: id }) : null,
    runs: state === "missing" ? 0 : state === "inconclusive" ? 2 : 1,
    fault: null,
    ...found,
  };
}

/** A learner who has passed all, but for what is given. */
export function makeSubmission(
  id: string,
  found: readonly Partial<Graded>[] = [],
  rest: Partial<GradedSubmission> = {},
): GradedSubmission {
  const graded = exercises.map((_, place) => makeGraded(place, found[place]));
  const sum = graded.reduce((sum, { points }) => sum + (points ?? 0), 0);
  return {
    id,
    path: `/srv/submissions/${id}`,
    hash: "a".repeat(64),
    points: sum * (rest.late?.factor ?? 1),
    late: null,
    remarks: [],
    graded,
    ...rest,
  };
}

/** A failed exercise of which one behaviour was shown. */
export const failed: Partial<Graded> = {
  state: "fail",
  points: 1,
  behaviours: [
    { id: "one-byte", shown: false, points: 0 },
    { id: "end", shown: true, points: 1 },
    { id: "next", shown: null, points: 0 },
  ],
  verdict: makeFailure(),
};

/** Learners for every state that there is. */
export function makeSubmissions(): GradedSubmission[] {
  return [
    makeSubmission("ada"),
    makeSubmission("boris", [failed, { state: "fail", verdict: makeWrongCall() }], {
      late: { hours: 25.5, factor: 0.8 },
    }),
    makeSubmission("陈丽", [{ state: "inconclusive", verdict: makeInconclusive() }, {
      state: "missing",
    }]),
    makeSubmission("dora", [
      { state: "fault", fault: "the subject could not be started: EAGAIN (/srv/run/7)" },
    ], {
      remarks: [{
        path: "notes.txt",
        text: { en: "It is no attempt at an exercise.", zh: "它不是任何练习的作答。" },
      }],
    }),
  ];
}

/** A run with the learners above. */
export function makeResults(part: Partial<Results> = {}): Results {
  return {
    version: 1,
    run: makeRun(),
    exercises,
    submissions: makeSubmissions(),
    refused: [{ path: "empty/", text: { en: "There is no attempt in it.", zh: "里面没有作答。" } }],
    similar: [{
      exercise: "unix-increment",
      submissions: ["ada", "boris"],
      share: 0.934,
      places: [{ lines: [[3, 17], [5, 19]] }, { lines: [[20, 20], [30, 31]] }],
    }],
    ...part,
  };
}
