import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ComparedAttempt } from "./similar/find-similar.ts";

const fileName = "attempts.jsonl";

/**
 * Writes down what was graded, a line of JSON an attempt: for whoever looks at marks later, and for `merge`, which compares
 * attempts of all parts.
 */
export function writeAttempts(folder: string, attempts: readonly ComparedAttempt[]): void {
  writeFileSync(join(folder, fileName), attempts.map((one) => `${JSON.stringify(one)}\n`).join(""));
}

/** What was graded into a folder; null where that was not kept. */
export function readAttempts(folder: string): ComparedAttempt[] | null {
  try {
    return readFileSync(join(folder, fileName), "utf8").split("\n").slice(0, -1)
      .map((line) => JSON.parse(line));
  } catch {
    return null;
  }
}
