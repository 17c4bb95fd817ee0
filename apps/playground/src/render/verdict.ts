import { refusedMark, type Verdict } from "@ipcbook/checker";
import { renderDifference } from "./difference.ts";
import { escapeText } from "./escape.ts";
import { renderOutput } from "./output.ts";
import { sentenceOf } from "./sentence.ts";
import type { View } from "./view.ts";
import { wrap } from "./wrap.ts";

/** Longer lines are hard to read. */
const widestText = 92;
const indent = "  ";

/** A verdict that is no pass, with its evidence. Empty for a pass: its summary says it all. */
export function renderVerdict(verdict: Verdict, whole: View): string[] {
  if (verdict.verdict === "pass") return [];
  const view = { ...whole, columns: whole.columns - indent.length };
  const blocks = [
    cause(verdict, view),
    evidence(verdict, view),
    called(verdict, view),
    printed(verdict, view),
  ];
  return blocks.filter((block) => block.length > 0)
    .flatMap((block) => ["", ...block])
    .map((line) => line === "" ? "" : indent + line);
}

function cause({ verdict, diagnosis, difference, reason, seed }: Verdict, view: View): string[] {
  const { texts, style, language } = view;
  const text = (words: string) => wrap(escapeText(words), Math.min(widestText, view.columns));
  if (diagnosis) {
    return [
      ...text(diagnosis.title[language]).map(style.bold),
      ...text(diagnosis.explanation[language]),
    ];
  }
  if (verdict === "inconclusive") {
    return [...text(reason?.[language] ?? ""), ...text(texts.verdict.again(seed))];
  }
  return difference ? text(sentenceOf(difference, texts)) : [];
}

function evidence({ difference }: Verdict, view: View): string[] {
  if (!difference) return [];
  const { texts: { verdict: texts }, language, style, columns } = view;
  const { conversation: { title }, after } = difference;
  const about = [texts.conversation(title[language]), ...(after > 0 ? [texts.after(after)] : [])];
  return [
    ...about.flatMap((words) => wrap(escapeText(words), columns)).map(style.dim),
    "",
    ...renderDifference(difference, view),
  ];
}

/** An error that ended the attempt is already in the explanation. */
function printed({ output, diagnosis }: Verdict, view: View): string[] {
  const text = output.trim();
  const isSaid = text === "" || diagnosis?.explanation[view.language].includes(text);
  return isSaid ? [] : renderOutput(view.texts.verdict.printed, output.trimEnd().split("\n"), view);
}

/** What led to it, where the attempt makes its own calls. */
function called({ calls }: Verdict, view: View): string[] {
  if (calls.length === 0) return [];
  const { texts: { verdict: texts }, style, columns } = view;
  const shown = renderOutput(texts.called, calls, view);
  const isRefused = shown.some((line) => line.trimEnd().endsWith(refusedMark));
  return isRefused
    ? [...shown, ...wrap(texts.refused(refusedMark), columns).map(style.dim)]
    : shown;
}
