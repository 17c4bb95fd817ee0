import { relative } from "node:path";
import { entries, type Entry } from "../book/entry.ts";
import type { Checked } from "../checking/check-entry.ts";
import { positionOf } from "../checking/position-of.ts";
import { attemptPath } from "../desk/attempt-path.ts";
import { readState } from "../desk/state.ts";
import { renderSummary } from "../render/summary.ts";
import { renderVerdict } from "../render/verdict.ts";
import type { Shell } from "../shell/shell.ts";

/** One verdict with its evidence, where to look, and what to do next. */
export function report(checked: Checked, shell: Shell, watching: boolean): string[] {
  const { verdict } = checked;
  const { verdict: texts } = shell.texts;
  return [
    ...renderSummary([verdict], shell),
    ...renderVerdict(verdict, shell),
    ...(verdict.runtime === "node" ? ["", `  ${shell.style.dim(texts.notSandboxed)}`] : []),
    ...(checked.forgotten ? ["", `  ${shell.texts.desk.forgotten(checked.forgotten)}`] : []),
    "",
    ...nextSteps(checked, shell, watching).map((line) => `  ${line}`),
  ];
}

/** What to do after a verdict. After a pass nothing happens by itself. */
function nextSteps({ entry, path, verdict }: Checked, shell: Shell, watching: boolean): string[] {
  const { texts: { next } } = shell;
  if (verdict.verdict === "pass") {
    const following = nextEntry(entry, shell.home);
    if (!following) return [next.allPassed];
    const attempt = attemptPath(shell.home, following);
    return [`${next.exercise(following.id)}   ${placeIn(following, attempt, shell)}`];
  }
  const isOnDesk = path === attemptPath(shell.home, entry);
  const again = next.check(
    isOnDesk ? entry.id : `--file ${shortPath(path, shell.cwd)} ${entry.id}`,
  );
  if (noFile.has(verdict.diagnosis?.id ?? "")) {
    return [isOnDesk ? next.makeAttempt(entry.id) : again];
  }
  const place = `${next.edit} ${placeIn(entry, path, shell, verdict)}`;
  return watching
    ? [`${place} ${next.save}`, next.hint(entry.id)]
    : [place, `${again}   ${next.hint(entry.id)}`];
}

/** Diagnoses of what is no file that could be edited. */
const noFile = new Set(["unreadable", "not-a-file"]);

/** The next exercise that has not passed, in the book's order and then from its start. */
export function nextEntry(after: Entry, home: string): Entry | undefined {
  const { passed } = readState(home);
  const at = entries.indexOf(after);
  return [...entries.slice(at + 1), ...entries.slice(0, at)].find(({ id }) => !passed[id]);
}

/** A place as terminals and editors open it: `path:line:column`, from the current folder. */
export function placeIn(
  { exercise }: Entry,
  path: string,
  { cwd, style }: Shell,
  verdict: Checked["verdict"] | null = null,
): string {
  return style.bold(`${shortPath(path, cwd)}:${positionOf(path, exercise.exports, verdict)}`);
}

/** A path from the current folder, if it is below it. */
export function shortPath(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return short.startsWith("..") ? path : short;
}
