import type { Verdict } from "@ipcbook/checker";
import { readFileSync } from "node:fs";

/**
 * Where in an attempt to look, as `line:column`: at the place that an error names, or else at the function that was
 * called where it failed, or at the first that is exported.
 */
export function positionOf(
  path: string,
  names: readonly string[],
  verdict: Pick<Verdict, "diagnosis" | "difference" | "output"> | null,
): string {
  const named = /attempt\.m?[tj]s:(\d+:\d+)/.exec(
    `${verdict?.diagnosis?.explanation.en ?? ""}\n${verdict?.output ?? ""}`,
  );
  if (named) return named[1]!;
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return "1:1";
  }
  const lines = text.split("\n");
  const conversation = verdict?.difference?.conversation.conversation;
  const called = conversation?.kind === "call" ? placeOf(lines, [conversation.name]) : null;
  return called ?? placeOf(lines, names) ?? "1:1";
}

/** The line of the first of `names` that is declared at the top, or else of one that is only named in an export. */
function placeOf(lines: readonly string[], names: readonly string[]): string | null {
  const name = `(?<name>(?:${names.join("|")}))(?![\\w$])`;
  const declared =
    `^(?:\\s*export\\s+)?(?:async\\s+)?(?:function\\s*\\*?|const|let|var)\\s+${name}`;
  const exported = `^\\s*export\\b.*?(?<![\\w$])${name}`;
  for (const pattern of [declared, exported].map((source) => new RegExp(source, "d"))) {
    for (const [index, line] of lines.entries()) {
      const [column] = pattern.exec(line)?.indices?.groups?.name ?? [];
      if (column !== undefined) return `${index + 1}:${column + 1}`;
    }
  }
  return null;
}
