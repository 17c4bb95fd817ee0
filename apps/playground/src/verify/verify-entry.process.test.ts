import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { entries, type Entry } from "../book/entry.ts";
import { en } from "../texts/en.ts";
import { verifyEntry } from "./verify-entry.ts";

const unix = entries.find(({ id }) => id === "unix-increment")!;
const { echoes, clamps } = unix.exercise.mistakes;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ipcbook-verify-"));
  cpSync(unix.folder, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

async function problems(change: Partial<Entry["exercise"]>): Promise<Record<string, string[]>> {
  const entry = { ...unix, folder, exercise: { ...unix.exercise, ...change } };
  const findings = await verifyEntry(entry, en.verify, { together: 2 });
  return Object.fromEntries(findings.map(({ what, problems }) => [what, problems]));
}

test("verifyEntry() finds a mistake under the wrong name, and says that there are too few", async () => {
  const mistakes = { echoes: echoes!, clamps: { ...clamps!, file: echoes!.file! } };
  const found = await problems({ mistakes, alternatives: [] });
  expect(found.starter).toEqual([]);
  expect(found.reference).toEqual([]);
  expect(found.mistakes).toEqual([
    expect.stringMatching(
      /^clamps should fail as itself, and does not: fail: echoes \(seed \d+\)$/,
    ),
    "mistakes: 2, and there should be at least 8",
  ]);
  expect(found.alternatives).toEqual(["alternatives: 0, and there should be at least 3"]);
});

test("verifyEntry() finds a starter that passes, an alternative that fails, and texts that are not there", async () => {
  cpSync(join(folder, "reference.ts"), join(folder, "starter.ts"));
  const [first, ...rest] = unix.exercise.alternatives;
  writeFileSync(join(folder, "alternatives", `${first}.ts`), "export {};");
  rmSync(join(folder, "alternatives", `${rest[0]}.ts`));
  rmSync(join(folder, "hint.md"));
  writeFileSync(join(folder, "lesson.zh-CN.md"), "\n");
  const found = await problems({ mistakes: {} });
  expect(found.starter).toEqual(["starter should fail, and does not: pass"]);
  expect(found.alternatives).toEqual([
    expect.stringMatching(
      `^${first} should pass, and does not: fail: missing-export \\(seed \\d+\\)$`,
    ),
    expect.stringMatching(`${rest[0]}.ts is missing$`),
  ]);
  expect(found.files).toEqual([
    expect.stringMatching("hint.md is missing$"),
    expect.stringMatching("lesson.zh-CN.md is empty$"),
  ]);
});

test("verifyEntry() leaves the mistakes out where it is to be brief, and says how many", async () => {
  const entry = { ...unix, folder };
  const findings = await verifyEntry(entry, en.verify, { together: 2, brief: true, seed: 1 });
  const counts = findings.map((
    { what, held, of, left, problems },
  ) => [what, held, of, left, problems]);
  const mistakes = Object.keys(unix.exercise.mistakes).length;
  const alternatives = unix.exercise.alternatives.length;
  expect(counts).toEqual([
    ["starter", 1, 1, 0, []],
    ["reference", 1, 1, 0, []],
    ["mistakes", 0, 0, mistakes, []],
    ["alternatives", 1, 1, alternatives - 1, []],
    ["files", 4, 4, 0, []],
  ]);
});
