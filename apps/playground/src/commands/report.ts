import type { Checked } from "../checking/check-entry.ts";
import { placeIn } from "../checking/place-in.ts";
import { attemptPath } from "../desk/attempt-path.ts";
import { nextEntry } from "../desk/next-entry.ts";
import { renderSummary } from "../render/summary.ts";
import { renderVerdict } from "../render/verdict.ts";
import type { Shell } from "../shell/shell.ts";
import { shortPath } from "../shell/short-path.ts";

/** One verdict with its evidence, where to look, and what to do next. */
export function report(checked: Checked, shell: Shell, watching: boolean): string[] {
  const { verdict } = checked;
  const { verdict: texts } = shell.texts;
  return [
    ...renderSummary([verdict], shell),
    ...renderVerdict(verdict, shell),
    ...(verdict.tier === "none" ? ["", `  ${shell.style.dim(texts.notSandboxed)}`] : []),
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
