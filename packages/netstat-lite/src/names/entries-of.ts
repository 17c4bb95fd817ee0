import { readFileSync } from "node:fs";
import { unlessGone } from "../unless-gone.ts";

/** The lines of a file of /etc as words, without comments; none where there is no such file. */
export function entriesOf(path: string): string[][] {
  const text = unlessGone(() => readFileSync(path, "latin1")) ?? "";
  return text
    .split("\n")
    .map((line) => line.replace(/#.*/, "").split(/[ \t\r]+/).filter((word) => word !== ""))
    .filter((words) => words.length > 0);
}
