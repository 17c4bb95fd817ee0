import type { Finding } from "../verify/verify-entry.ts";
import type { View } from "./view.ts";
import { pad, widthOf } from "./width.ts";

/** A table that grows: one exercise a line, how much of what it promises holds; and below, what does not. */
export class FindingsTable {
  readonly #width: number;
  readonly #view: View;
  #isBegun = false;

  constructor(ids: readonly string[], view: View) {
    this.#width = Math.max(...ids.map(widthOf));
    this.#view = view;
  }

  /** The lines of the next exercise, under a head if it is the first. */
  lines(id: string, findings: readonly Finding[]): string[] {
    const { texts: { verify }, style } = this.#view;
    const what = findings.map(({ what }) => verify.what[what]);
    const head = this.#isBegun ? [] : [["".padEnd(this.#width + 2), ...what].join("   ")];
    this.#isBegun = true;
    const problems = findings.flatMap(({ problems }) => problems);
    const cells = findings.map(({ held, of, left, problems }, column) => {
      // What a sample has left out is not counted as held.
      const cell = pad(of === 0 && left > 0 ? "–" : `${held}/${of}`, widthOf(what[column]!));
      return problems.length > 0 ? style.red(cell) : cell;
    });
    const mark = problems.length > 0 ? style.red("✗") : style.green("✓");
    return [
      ...head.map(style.dim),
      [`${mark} ${pad(id, this.#width)}`, ...cells].join("   ").trimEnd(),
      ...problems.map((problem) => `    ${problem}`),
    ];
  }
}
