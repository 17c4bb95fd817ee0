import type { Entry } from "../book/entry.ts";
import type { Shell } from "../shell/shell.ts";
import { shortPath } from "../shell/short-path.ts";
import type { Checked } from "./check-entry.ts";
import { positionOf } from "./position-of.ts";

/** A place as terminals and editors open it: `path:line:column`, from the current folder. */
export function placeIn(
  { exercise }: Entry,
  path: string,
  { cwd, style }: Shell,
  verdict: Checked["verdict"] | null = null,
): string {
  return style.bold(`${shortPath(path, cwd)}:${positionOf(path, exercise.exports, verdict)}`);
}
