import type { Verdict } from "@ipcbook/checker";
import { readFileSync } from "node:fs";

/**
 * Where in an attempt to look, as `line:column`: at the place that an error names, or else at the first
 * function that is exported.
 */
export function positionOf(
  path: string,
  names: readonly string[],
  verdict: Pick<Verdict, "diagnosis" | "output"> | null,
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
  for (const [index, line] of text.split("\n").entries()) {
    if (!/^\s*export\b/.test(line)) continue;
    const name = names.find((name) => new RegExp(`\\b${name}\\b`).test(line));
    if (name) return `${index + 1}:${line.indexOf(name) + 1}`;
  }
  return "1:1";
}
