import type { Finding } from "../verify/verify-entry.ts";
import type { View } from "./view.ts";
import { pad, widthOf } from "./width.ts";

/** One exercise a line: how much of what it promises holds; and below, what does not. */
export function renderFindings(
  exercises: readonly { id: string; findings: readonly Finding[] }[],
  { texts: { verify }, style }: View,
): string[] {
  const ids = Math.max(...exercises.map(({ id }) => widthOf(id)));
  const what = exercises[0]?.findings.map(({ what }) => verify.what[what]) ?? [];
  const head = ["".padEnd(ids + 2), ...what].join("   ");
  const rows = exercises.flatMap(({ id, findings }) => {
    const problems = findings.flatMap(({ problems }) => problems);
    const cells = findings.map(({ held, of, left, problems }, column) => {
      // What a sample has left out is not counted as held.
      const cell = pad(of === 0 && left > 0 ? "–" : `${held}/${of}`, widthOf(what[column]!));
      return problems.length > 0 ? style.red(cell) : cell;
    });
    const mark = problems.length > 0 ? style.red("✗") : style.green("✓");
    return [
      [`${mark} ${pad(id, ids)}`, ...cells].join("   ").trimEnd(),
      ...problems.map((problem) => `    ${problem}`),
    ];
  });
  return [style.dim(head), ...rows];
}
