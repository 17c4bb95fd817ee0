import { escapeText } from "./escape.ts";
import type { View } from "./view.ts";
import { wrap } from "./wrap.ts";

/** The end of a long output is what matters: it is next to what went wrong. */
const mostLines = 12;
/** One line of a flood, cut before it is escaped and wrapped. */
const mostCharacters = 400;

/** What an attempt printed or called, below `title`: harmless and not too much of it. */
export function renderOutput(
  title: string,
  lines: readonly string[],
  { texts: { verdict }, style, columns }: View,
): string[] {
  const shown = lines.slice(-mostLines);
  const before = lines.length - shown.length;
  return [
    title,
    ...(before > 0 ? [style.dim(verdict.linesBefore(before))] : []),
    ...shown.flatMap((line) => wrap(escapeText(cut(line)), columns - 2))
      .map((line) => style.dim("│ ") + line),
  ];
}

function cut(line: string): string {
  return line.length > mostCharacters ? `${line.slice(0, mostCharacters)}…` : line;
}
