import type { Language } from "@ipcbook/checker";
import type { ReportTexts } from "../../../texts/reports-texts.ts";
import type { Results } from "../../results.ts";
import { markText } from "../mark.ts";
import { oneLine } from "../one-line.ts";
import { formatPoints, mostPoints } from "../points.ts";
import { rangeText } from "../range-text.ts";
import { findToLookAt } from "../to-look-at.ts";
import { escapeXml } from "../xml.ts";
import { anchorOf } from "./learner.ts";
import { prose, tag } from "./tag.ts";

/** All marks in one table, each with a link to its evidence. */
export function marksHtml(
  results: Results,
  { table, run }: ReportTexts,
  language: Language,
): string {
  const { exercises, submissions } = results;
  if (submissions.length === 0) return tag("p", {}, run.nobody);
  const head = [
    table.submission,
    ...exercises.map(({ id, title }) => tag("code", { title: title[language] }, escapeXml(id))),
    table.of(table.total, formatPoints(mostPoints(results))),
    table.late,
  ].map((cell) => tag("th", { scope: "col" }, cell));
  const rows = submissions.map(({ id, graded, points, late }, place) =>
    tag(
      "tr",
      {},
      tag("th", { scope: "row" }, linkTo(anchorOf(place), oneLine(id))),
      ...graded.map((one, exercise) =>
        tag("td", { class: one.state }, linkTo(anchorOf(place, exercise), markText(one)))
      ),
      tag("td", {}, formatPoints(points)),
      tag("td", {}, late ? table.lateBy(formatPoints(late.hours), formatPoints(late.factor)) : ""),
    )
  );
  return tag("table", {}, tag("thead", {}, tag("tr", {}, ...head)), tag("tbody", {}, ...rows)) +
    tag("p", {}, escapeXml(table.legend));
}

/** What only a person can decide, each with a link to its evidence. */
export function toLookAtHtml(results: Results, { toLookAt, because }: ReportTexts): string {
  const places = new Map(results.submissions.map((submission, place) => [submission, place]));
  const items = findToLookAt(results).map(({ submission, graded }) => {
    const anchor = anchorOf(places.get(submission)!, submission.graded.indexOf(graded));
    const what = because(oneLine(submission.id), graded.exercise);
    const why = graded.state === "fault" ? toLookAt.fault : toLookAt.inconclusive(graded.runs);
    return tag("li", {}, linkTo(anchor, what), ` ${prose(why)}`);
  });
  return tag("h2", {}, toLookAt.title) +
    (items.length === 0 ? tag("p", {}, toLookAt.none) : tag("ul", {}, ...items));
}

/** Attempts that are alike. */
export function similarHtml(
  { similar, submissions }: Results,
  { similar: texts }: ReportTexts,
): string {
  if (similar.length === 0) return "";
  const places = new Map(submissions.map(({ id }, place) => [id, place]));
  const items = similar.map(({ exercise, submissions: pair, share, places: found }) => {
    const [first, second] = pair.map((id) => {
      const place = places.get(id);
      const text = oneLine(id);
      return place === undefined ? escapeXml(text) : linkTo(anchorOf(place), text);
    });
    const where = found.map(({ lines: [a, b] }) => texts.lines(rangeText(a), rangeText(b)));
    const code = tag("code", {}, escapeXml(exercise));
    const rest = [`${Math.round(share * 100)} %`, ...where].join("; ");
    return tag("li", {}, `${first} – ${second} ${code} ${escapeXml(rest)}`);
  });
  return tag("h2", {}, texts.title) + tag("p", {}, texts.note) + tag("ul", {}, ...items);
}

function linkTo(anchor: string, text: string): string {
  return tag("a", { href: `#${anchor}` }, escapeXml(text));
}
