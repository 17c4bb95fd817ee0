import type { Language } from "@ipcbook/checker";
import type { ReportTexts } from "../../../texts/reports-texts.ts";
import type { ExerciseMarks, Graded, GradedSubmission, Results } from "../../results.ts";
import { viewFor } from "../draw-evidence.ts";
import { markOf } from "../mark.ts";
import { oneLine } from "../one-line.ts";
import { formatPoints, mostPoints } from "../points.ts";
import { escapeXml } from "../xml.ts";
import { evidenceHtml } from "./evidence.ts";
import { remarksHtml } from "./remarks.ts";
import { prose, tag } from "./tag.ts";

/** Where a learner's page begins; ids of submissions make no anchors. */
export function anchorOf(place: number, exercise?: number): string {
  return exercise === undefined ? `s${place + 1}` : `s${place + 1}-${exercise + 1}`;
}

/** A learner's page: a pass takes one line. */
export function learnerHtml(place: number, results: Results, language: Language): string {
  const submission = results.submissions[place]!;
  const { reports: texts } = viewFor(language).texts;
  return tag(
    "section",
    { id: anchorOf(place) },
    tag("h2", {}, escapeXml(oneLine(submission.id))),
    tag(
      "p",
      {},
      sum(submission, results, texts),
      " ",
      tag("a", { href: "#top" }, texts.table.overview),
    ),
    ...submission.graded.map((graded, exercise) =>
      exerciseHtml(anchorOf(place, exercise), graded, results.exercises[exercise]!, language)
    ),
    remarksHtml(texts.run.remarks, "h3", submission.remarks, language),
  );
}

function sum(
  { points, late }: GradedSubmission,
  results: Results,
  { table }: ReportTexts,
): string {
  const of = table.of(formatPoints(points), formatPoints(mostPoints(results)));
  const by = late && table.lateBy(formatPoints(late.hours), formatPoints(late.factor));
  return [tag("b", {}, of), ...by ? [`${table.late}: ${by}.`] : []].join(". ");
}

function exerciseHtml(
  id: string,
  graded: Graded,
  marks: ExerciseMarks,
  language: Language,
): string {
  const { reports: texts } = viewFor(language).texts;
  const { state, points, file, fault, verdict, runs } = graded;
  const most = formatPoints(marks.points);
  const head = [
    tag("span", { class: state }, `${markOf[state]} ${texts.state[state]}`),
    tag("code", {}, escapeXml(graded.exercise)),
    escapeXml(marks.title[language]),
    points === null ? "" : texts.table.of(formatPoints(points), most),
  ].join(" ");
  if (state === "pass") return tag("p", { id }, head);
  return tag(
    "div",
    { id },
    tag("h3", {}, head),
    file === null ? "" : tag("p", {}, tag("code", {}, escapeXml(oneLine(file)))),
    state === "inconclusive" ? tag("p", {}, prose(texts.toLookAt.inconclusive(runs))) : "",
    fault === null
      ? ""
      : tag("p", {}, prose(texts.toLookAt.fault)) + tag("pre", {}, escapeXml(fault)),
    verdict ? evidenceHtml(verdict, language) : "",
    behavioursHtml(graded, marks, texts, language),
  );
}

function behavioursHtml(
  { behaviours }: Graded,
  marks: ExerciseMarks,
  { table }: ReportTexts,
  language: Language,
): string {
  if (behaviours.length === 0) return "";
  const rows = behaviours.map(({ id, shown, points }) => {
    const known = marks.behaviours.find((one) => one.id === id);
    const said = shown === null ? table.notKnown : shown ? table.shown : table.notShown;
    const state = shown === null ? null : shown ? "pass" : "fail";
    return tag(
      "tr",
      {},
      tag("th", { scope: "row" }, escapeXml(known?.title[language] ?? id)),
      tag("td", { class: state }, said),
      tag("td", {}, table.of(formatPoints(points), formatPoints(known?.points ?? points))),
    );
  });
  const head = [table.behaviour, table.result, table.points]
    .map((text) => tag("th", { scope: "col" }, text));
  return tag("table", {}, tag("thead", {}, tag("tr", {}, ...head)), tag("tbody", {}, ...rows));
}
