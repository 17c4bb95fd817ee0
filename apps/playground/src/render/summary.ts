import type { Verdict } from "@ipcbook/checker";
import type { View } from "./view.ts";
import { pad, widthOf } from "./width.ts";

/** One line an exercise: what came of it, how many conversations, how long. */
export function renderSummary(
  verdicts: readonly Verdict[],
  { texts: { verdict: texts }, style }: View,
): string[] {
  const marks = {
    pass: style.green("✓"),
    fail: style.red("✗"),
    inconclusive: style.yellow("?"),
  };
  const names = Math.max(...verdicts.map(({ exercise }) => widthOf(exercise)));
  const words = Math.max(...verdicts.map(({ verdict }) => widthOf(texts[verdict])));
  return verdicts.map(({ exercise, verdict, conversations, durationMs }) =>
    `${marks[verdict]} ${style.bold(pad(exercise, names))}   ${pad(texts[verdict], words)}   ${
      style.dim(texts.summary(conversations, durationMs))
    }`
  );
}
