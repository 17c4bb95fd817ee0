import type { Language } from "@ipcbook/checker";
import type { ReportTexts } from "../../texts/reports-texts.ts";
import type { Graded, Remark, Results, SimilarPair } from "../results.ts";
import { viewFor } from "./draw-evidence.ts";
import { markText } from "./mark.ts";
import { markdownTable } from "./markdown-table.ts";
import { codeMarkdown, escapeMarkdown } from "./markdown-text.ts";
import { formatPoints, mostPoints } from "./points.ts";
import { rangeText } from "./range-text.ts";
import { runLines } from "./run-lines.ts";
import { findToLookAt } from "./to-look-at.ts";

/** GitHub takes a job summary of up to 1 MiB, and drops a longer one. These are UTF-16 units, which may take 3 bytes each. */
const most = { marks: 160_000, others: 40_000 };

/** The marks as GitHub's Markdown, for the summary of a CI job. */
export function markdownReport(results: Results, language: Language): string {
  const { reports: texts } = viewFor(language).texts;
  const remarks = results.submissions.flatMap(({ id, remarks }) =>
    remarks.map(({ path, text }) => ({ path: `${id}/${path}`, text }))
  );
  const sections = [
    [`# ${texts.run.title}`],
    ...runLines(results.run, language, escapeMarkdown).map((line) => [line]),
    marks(results, texts),
    [`## ${texts.toLookAt.title}`, "", ...toLookAt(results, texts, language)],
    section(texts.run.refused, remarkLines(results.refused, texts, language)),
    section(texts.run.remarks, remarkLines(remarks, texts, language)),
    section(texts.similar.title, similar(results.similar, texts)),
  ];
  return sections.filter((lines) => lines.length > 0).map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${title}`, "", ...lines];
}

function marks(results: Results, { table, run }: ReportTexts): string[] {
  const { exercises, submissions } = results;
  if (submissions.length === 0) return [run.nobody];
  const head = [
    table.submission,
    ...exercises.map(({ id }) => codeMarkdown(id)),
    table.of(table.total, formatPoints(mostPoints(results))),
    table.late,
  ];
  const rows = submissions.map(({ id, graded, points, late }) => [
    codeMarkdown(id),
    ...graded.map(markText),
    formatPoints(points),
    late ? table.lateBy(formatPoints(late.hours), formatPoints(late.factor)) : "",
  ]);
  return [...markdownTable(head, rows, most.marks, table.more), "", table.legend];
}

function toLookAt(results: Results, texts: ReportTexts, language: Language): string[] {
  const found = findToLookAt(results);
  if (found.length === 0) return [texts.toLookAt.none];
  return markdownTable(
    [texts.table.submission, texts.table.exercise, texts.table.result],
    found.map(({ submission, graded }) => [
      codeMarkdown(submission.id),
      codeMarkdown(graded.exercise),
      why(graded, texts, language),
    ]),
    most.others,
    texts.table.more,
  );
}

function why(
  { state, runs, verdict, fault }: Graded,
  { toLookAt, because }: ReportTexts,
  language: Language,
): string {
  if (state === "fault") return because(toLookAt.fault, codeMarkdown(fault ?? ""));
  const reason = verdict?.reason?.[language].slice(0, 300) ?? "";
  return because(toLookAt.inconclusive(runs), escapeMarkdown(reason));
}

function remarkLines(
  remarks: readonly Remark[],
  { table }: ReportTexts,
  language: Language,
): string[] {
  const kept = remarks.slice(0, 200);
  return [
    ...kept.map(({ path, text }) =>
      `- ${codeMarkdown(path)} ${escapeMarkdown(text[language].slice(0, 300))}`
    ),
    ...kept.length < remarks.length ? ["", table.more(remarks.length - kept.length)] : [],
  ];
}

function similar(pairs: readonly SimilarPair[], { similar, table }: ReportTexts): string[] {
  if (pairs.length === 0) return [];
  const rows = pairs.map(({ exercise, submissions, share, places }) => [
    codeMarkdown(exercise),
    ...submissions.map(codeMarkdown),
    `${Math.round(share * 100)} %`,
    places.slice(0, 5).map(({ lines: [first, second] }) =>
      similar.lines(rangeText(first), rangeText(second))
    ).join("; "),
  ]);
  const head = [table.exercise, table.submission, table.submission, similar.share, similar.where];
  return [similar.note, "", ...markdownTable(head, rows, most.others, table.more)];
}
