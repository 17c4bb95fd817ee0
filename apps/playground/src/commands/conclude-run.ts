import { relative } from "node:path";
import { exitStatusOf } from "../checking/exit-status-of.ts";
import type { Graded, Results } from "../grading/results.ts";
import { findToLookAt } from "../grading/reports/to-look-at.ts";
import { writeReports } from "../grading/reports/write-reports.ts";
import { exitStatus } from "../shell/exit-status.ts";
import type { Shell } from "../shell/shell.ts";

/** Writes the reports of a run, says what is in them, and returns the exit status that stands for it. */
export function concludeRun(results: Results, out: string, shell: Shell): number {
  const { texts: { grade: texts }, cwd } = shell;
  const folder = relative(cwd, out) || ".";
  const failures = writeReports(results, out, shell.language);
  const graded = results.submissions.flatMap(({ graded }) => graded);
  const count = (...states: Graded["state"][]) =>
    graded.filter(({ state }) => states.includes(state)).length;
  const toLookAt = findToLookAt(results)
    .map(({ submission, graded }) => `${submission.id} (${graded.exercise})`);
  shell.print(
    texts.summary(results.submissions.length, graded.length - count("missing")),
    texts.counts(count("pass"), count("fail"), count("missing")),
    ...(toLookAt.length > 0 ? [texts.toLookAt(toLookAt.join(", "))] : []),
    ...(results.similar.length > 0 ? [texts.alike(results.similar.length)] : []),
    texts.sandbox(results.run.sandbox),
    texts.reports(folder),
  );
  for (const { path, why } of failures) shell.notice(texts.notWritten(relative(cwd, path), why));
  if (failures.length > 0) shell.notice(texts.writeAgain);
  if (!results.run.complete) shell.notice(texts.stopped(folder));
  if (failures.length > 0 || count("fault") > 0) return exitStatus.fault;
  return exitStatusOf([
    ...graded.map(({ state }) => ({
      verdict: state === "missing" || state === "fault" ? "fail" as const : state,
    })),
    // What was not reached is not known.
    ...(results.run.complete ? [] : [{ verdict: "inconclusive" as const }]),
  ]);
}
