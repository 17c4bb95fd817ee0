import type { Language } from "@ipcbook/checker";
import { Buffer } from "node:buffer";
import type { Graded, GradedSubmission, Results } from "../results.ts";
import { viewFor } from "./draw-evidence.ts";
import { oneLine } from "./one-line.ts";
import { formatPoints, mostPoints } from "./points.ts";
import { needsPerson } from "./to-look-at.ts";

/** What `classroom-resources/autograding-grading-reporter@v1` reads from a runner before it. */
export interface ClassroomResult {
  version: 1;
  status: ClassroomTest["status"];
  max_score: number;
  tests: ClassroomTest[];
}

/** One exercise. */
export interface ClassroomTest {
  name: string;
  status: "pass" | "fail" | "error";
  /** A number always: GitHub Classroom knows of no marks that are still to come, so it is 0 where a person has to look. */
  score: number;
  message: string;
  test_code: string;
  filename: string;
  /** 0, or the reporter prints it. */
  line_no: 0;
  duration: number;
}

/** The autograding result of one submission. What was taken off for being late is off each score: the reporter adds these up. */
export function classroomResult(
  submission: GradedSubmission,
  results: Results,
  language: Language,
): ClassroomResult {
  const factor = submission.late?.factor ?? 1;
  const tests = submission.graded.map((graded, place): ClassroomTest => ({
    name: results.exercises[place]!.title[language],
    status: statusOf(graded),
    score: Number(formatPoints((graded.points ?? 0) * factor)),
    message: messageOf(graded, language),
    test_code: `ipcbook check ${graded.exercise} --seed ${results.run.seed}`,
    filename: "",
    line_no: 0,
    duration: Math.round(graded.verdict?.durationMs ?? 0),
  }));
  const statuses = new Set(tests.map(({ status }) => status));
  const status = statuses.has("fail") ? "fail" : statuses.has("error") ? "error" : "pass";
  return { version: 1, status, max_score: Number(formatPoints(mostPoints(results))), tests };
}

/** As the value of a step's output: base64 of the JSON, on one line. */
export function encodeClassroom(result: ClassroomResult): string {
  return Buffer.from(JSON.stringify(result)).toString("base64");
}

function statusOf(graded: Graded): ClassroomTest["status"] {
  return needsPerson(graded) ? "error" : graded.state === "pass" ? "pass" : "fail";
}

/** One line: the runner acts on a line of the log that begins with `::`. And short: it goes through the environment. */
function messageOf({ state, verdict }: Graded, language: Language): string {
  const { reports: texts } = viewFor(language).texts;
  const why = verdict?.diagnosis?.title[language] ?? verdict?.reason?.[language];
  return oneLine(why ? texts.because(texts.state[state], why) : texts.state[state], 200);
}
