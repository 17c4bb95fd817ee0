import type { Language } from "@ipcbook/checker";
import { join } from "node:path";
import type { Results } from "../results.ts";
import { classroomResult, encodeClassroom } from "./classroom.ts";
import { csvReport } from "./csv.ts";
import { feedbackName } from "./feedback-name.ts";
import { feedbackReport } from "./feedback.ts";
import { htmlReport } from "./html.ts";
import { junitReport } from "./junit.ts";
import { markdownReport } from "./markdown.ts";
import { writeResults } from "./results-json.ts";
import { writeWhole } from "./write-whole.ts";

/** A report that could not be written. */
export interface Unwritten {
  path: string;
  why: string;
}

/** The reports' files in the folder: a name, and how its text is made. `results.json` is the first: the others can be made from it again. */
export function reportsOf(results: Results, language: Language): [string, () => string][] {
  const [only, ...others] = results.submissions;
  const isOne = only !== undefined && others.length === 0;
  return [
    ["results.json", () => writeResults(results)],
    ["marks.csv", () => csvReport(results)],
    ["summary.md", () => markdownReport(results, language)],
    ["junit.xml", () => junitReport(results, language)],
    ["report.html", () => htmlReport(results, language)],
    ...isOne
      ? [
        [
          "github-classroom.txt",
          () => encodeClassroom(classroomResult(only, results, language)),
        ] satisfies [string, () => string],
      ]
      : [],
    ...results.submissions.map((submission): [string, () => string] => [
      join("feedback", `${feedbackName(submission.id)}.md`),
      () => feedbackReport(submission, results, language),
    ]),
  ];
}

/** Writes all reports into `folder`. Where one can't be written, the others are; gives back those that were not. */
export function writeReports(results: Results, folder: string, language: Language): Unwritten[] {
  return reportsOf(results, language).flatMap(([name, make]) => {
    const path = join(folder, name);
    const why = reasonOf(() => writeWhole(path, make()));
    return why === null ? [] : [{ path, why }];
  });
}

/** A text that can't be made, for it would be too long, is as good as one that can't be written. */
function reasonOf(write: () => string | null): string | null {
  try {
    return write();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
