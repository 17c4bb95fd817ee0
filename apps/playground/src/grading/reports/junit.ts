import type { Language } from "@ipcbook/checker";
import type { Graded, GradedSubmission, Results, RunFacts } from "../results.ts";
import { drawEvidence, viewFor } from "./draw-evidence.ts";
import { formatPoints, mostPoints } from "./points.ts";
import { needsPerson } from "./to-look-at.ts";
import { element, escapeXml } from "./xml.ts";

/**
 * JUnit XML, as Jenkins, GitLab and GitHub's actions read it: a testsuite for each submission, a testcase for each
 * exercise. A fail and a missing attempt are failures. Inconclusive and a fault of the grader are errors: they
 * are no fault of the learner's, and a skipped testcase would be green where a person has to look.
 */
export function junitReport(results: Results, language: Language): string {
  const suites = results.submissions.map((submission) => testsuite(submission, results, language));
  const all = results.submissions.flatMap(({ graded }) => graded);
  const root = element("testsuites", { name: "ipcbook grade", ...countsOf(all) }, [
    "\n",
    ...suites.map((suite) => `${suite}\n`),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function testsuite(submission: GradedSubmission, results: Results, language: Language): string {
  const { id, graded } = submission;
  const properties = Object.entries(propertiesOf(submission, results))
    .map(([name, value]) => element("property", { name, value }));
  return element(
    "testsuite",
    { name: id, ...countsOf(graded), skipped: 0, timestamp: timestampOf(results.run) },
    [element("properties", {}, properties), ...graded.map((one) => testcase(id, one, language))],
  );
}

function testcase(submission: string, graded: Graded, language: Language): string {
  const { exercise, verdict } = graded;
  return element(
    "testcase",
    { name: exercise, classname: submission, time: seconds(verdict?.durationMs ?? 0) },
    graded.state === "pass" ? [] : [problem(graded, language)],
  );
}

function problem(graded: Graded, language: Language): string {
  const { state, verdict, fault } = graded;
  const { reports: texts } = viewFor(language).texts;
  const drawn = verdict ? drawEvidence(verdict, viewFor(language)).join("\n") : fault;
  const message = state === "fault"
    ? fault
    : verdict?.diagnosis?.title[language] ?? verdict?.reason?.[language];
  return element(
    needsPerson(graded) ? "error" : "failure",
    {
      type: verdict?.diagnosis?.id ?? state,
      message: message ? texts.because(texts.state[state], message) : texts.state[state],
    },
    [escapeXml(drawn ?? "")],
  );
}

function propertiesOf(
  { points, late, hash }: GradedSubmission,
  results: Results,
): Record<string, string> {
  const { run } = results;
  return {
    points: formatPoints(points),
    "points.most": formatPoints(mostPoints(results)),
    ...late ? { "late.hours": String(late.hours), "late.factor": String(late.factor) } : {},
    hash,
    seed: String(run.seed),
    runtime: run.runtime,
    tier: run.tier,
    sandbox: run.sandbox,
    complete: String(run.complete),
  };
}

function countsOf(graded: readonly Graded[]): Record<string, string | number> {
  const errors = graded.filter(needsPerson).length;
  const failures = graded.filter(({ state }) => state === "fail" || state === "missing").length;
  const durationMs = graded.reduce((sum, { verdict }) => sum + (verdict?.durationMs ?? 0), 0);
  return { tests: graded.length, failures, errors, time: seconds(durationMs) };
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}

/** JUnit's own has neither fractions nor a zone. */
function timestampOf({ startedAt }: RunFacts): string {
  return startedAt.replace(/(\.\d+)?Z?$/, "");
}
