import type { Language } from "@ipcbook/checker";
import type { ReportTexts } from "../../texts/reports-texts.ts";
import type { ExerciseMarks, Graded, GradedSubmission, Results } from "../results.ts";
import { drawEvidence, viewFor } from "./draw-evidence.ts";
import { markOf } from "./mark.ts";
import { markdownTable } from "./markdown-table.ts";
import { codeMarkdown, escapeMarkdown, fenceMarkdown } from "./markdown-text.ts";
import { formatPoints, mostPoints } from "./points.ts";

/**
 * What a learner gets back, as Markdown: what has passed, what has not and why, and what to do next. Nothing of
 * others is in it, and nothing of the grader's machine.
 */
export function feedbackReport(
  submission: GradedSubmission,
  results: Results,
  language: Language,
): string {
  const { reports: texts } = viewFor(language).texts;
  const { feedback } = texts;
  const { points, late, graded, remarks } = submission;
  const failed = graded.flatMap((one, place) =>
    one.state === "pass" ? [] : [part(one, results.exercises[place]!, texts, language)]
  );
  const blocks = [
    [`# ${feedback.title}`],
    [feedback.sum(formatPoints(points), formatPoints(mostPoints(results)))],
    late ? [feedback.late(formatPoints(late.hours), formatPoints(late.factor))] : [],
    summary(submission, results, texts, language),
    graded.length > 0 && failed.length === 0 ? [feedback.allPassed] : [],
    ...failed.flat(),
    remarks.length === 0 ? [] : [
      feedback.remarks,
      "",
      ...remarks.map(({ path, text }) =>
        `- ${codeMarkdown(path)} ${escapeMarkdown(text[language])}`
      ),
    ],
  ];
  return blocks.filter((lines) => lines.length > 0).map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}

function summary(
  { graded }: GradedSubmission,
  { exercises }: Results,
  { table, state: states }: ReportTexts,
  language: Language,
): string[] {
  const rows = graded.map(({ exercise, state, points }, place) => [
    codeMarkdown(exercise),
    escapeMarkdown(exercises[place]!.title[language]),
    `${markOf[state]} ${states[state]}`,
    points === null ? "" : table.of(formatPoints(points), formatPoints(exercises[place]!.points)),
  ]);
  return markdownTable([table.exercise, "", table.result, table.points], rows);
}

/** What is to be said of one exercise that has not passed, as blocks. */
function part(
  graded: Graded,
  marks: ExerciseMarks,
  texts: ReportTexts,
  language: Language,
): string[][] {
  const { feedback } = texts;
  const title = texts.because(graded.exercise, marks.title[language]);
  const head = [`## ${escapeMarkdown(title)}`];
  switch (graded.state) {
    case "missing":
      return [
        head,
        [feedback.missing(`${graded.exercise}.ts`)],
        [feedback.makeAttempt(graded.exercise)],
      ];
    case "fault":
      return [head, [feedback.fault]];
    case "inconclusive":
      return [head, [feedback.inconclusive], evidence(graded, language)];
    default:
      return [head, ...why(graded, texts, language), behaviours(graded, marks, texts, language), [
        feedback.next,
        "",
        ...next(graded, texts).map((step) => `- ${step}`),
      ]];
  }
}

/** The diagnosis as prose, and below it what was seen. */
function why(graded: Graded, { feedback }: ReportTexts, language: Language): string[][] {
  const { verdict } = graded;
  if (!verdict) return [];
  const { diagnosis, output } = verdict;
  if (!diagnosis) return [[feedback.seen], evidence(graded, language)];
  const explanation = diagnosis.explanation[language];
  // An error that ended the attempt is in the explanation already.
  const isSaid = explanation.includes(output.trim());
  const rest = { ...verdict, diagnosis: null, output: isSaid ? "" : output };
  const drawn = evidence({ ...graded, verdict: rest }, language);
  return [
    [`**${escapeMarkdown(diagnosis.title[language])}**`],
    [escapeMarkdown(explanation)],
    ...drawn.length === 0 ? [] : [[feedback.seen], drawn],
  ];
}

function evidence({ verdict }: Graded, language: Language): string[] {
  const lines = verdict ? drawEvidence(verdict, viewFor(language)) : [];
  return lines.length === 0 ? [] : fenceMarkdown(lines);
}

function behaviours(
  { behaviours }: Graded,
  marks: ExerciseMarks,
  { feedback, table }: ReportTexts,
  language: Language,
): string[] {
  if (behaviours.length === 0) return [];
  const rows = behaviours.map(({ id, shown, points }) => {
    const { title, points: most } = marks.behaviours.find((one) => one.id === id) ??
      { title: { en: id, zh: id }, points };
    return [
      escapeMarkdown(title[language]),
      shown === null ? table.notKnown : shown ? `✓ ${table.shown}` : `✗ ${table.notShown}`,
      table.of(formatPoints(points), formatPoints(most)),
    ];
  });
  return [
    feedback.behaviours,
    "",
    ...markdownTable([table.behaviour, table.result, table.points], rows),
  ];
}

function next({ exercise, verdict }: Graded, { feedback }: ReportTexts): string[] {
  return [
    ...verdict ? [feedback.again(exercise, verdict.seed)] : [],
    feedback.hint(exercise),
    feedback.solution(exercise),
  ];
}
