import { textOrNothing } from "./text-or-nothing.ts";

/** The lines of a file of /etc as words, without comments; none where there is no such file, or it can't be read. */
export function entriesOf(path: string): string[][] {
  return textOrNothing(path)
    .split("\n")
    .map((line) => line.replace(/#.*/, "").split(/[ \t\r]+/).filter((word) => word !== ""))
    .filter((words) => words.length > 0);
}
