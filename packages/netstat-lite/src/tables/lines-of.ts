import { readText } from "./read-text.ts";

/** The lines of a file of /proc, one character a byte. */
export function linesOf(path: string): string[] {
  const lines = readText(path).split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines;
}
