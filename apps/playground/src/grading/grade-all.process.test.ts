import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterAll, expect, test } from "vitest";
import { entries, referenceOf } from "../book/entry.ts";
import { gradeAll } from "./grade-all.ts";
import type { GradeAnswer } from "./grade-request.ts";
import { Journal } from "./journal.ts";
import { taskFor } from "./task.ts";

const folder = mkdtempSync(join(tmpdir(), "ipcbook-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

const entry = entries.find(({ id }) => id === "unix-increment")!;
const handler = (body: string) => `export async function handler(conn) { ${body} }`;
/** What each has handed in, and how it must be graded: on Node, where nothing but the sandbox holds it back. */
const submissions: Record<string, [source: string, verdict: string]> = {
  honest: [readFileSync(referenceOf(entry), "utf8"), "pass"],
  spins: [handler("for (;;);"), "fail"],
  "fills the folder of all": [
    `import fs from "node:fs";
     ${handler("for (let i = 0;; i++) fs.writeFileSync(String(i), new Uint8Array(4 << 20));")}`,
    "fail",
  ],
  "reads the reference": [
    `import fs from "node:fs";
     console.log(fs.readFileSync(${JSON.stringify(referenceOf(entry))}, "utf8"));
     ${handler("")}`,
    "fail",
  ],
  "kills everybody": [handler("process.kill(-1, 'SIGKILL'); process.kill(0, 'SIGKILL');"), "fail"],
};

test("gradeAll() grades hostile submissions beside an honest one", async () => {
  process.env.TMPDIR = folder;
  const out = mkdtempSync(join(folder, "out-"));
  const journal = Journal.begin(out, { seed: 1, startedAt: "2026-01-01T00:00:00Z" });
  const how = {
    seed: 1,
    runtime: "node",
    tier: "strong",
    recordings: { lasting: join(out, "lasting"), seeds: join(out, "seeds") },
  } as const;
  const tasks = new Map(
    Object.entries(submissions).map(([name, [source]]) => [
      name,
      taskFor(entry.id, source, "checks", how),
    ]),
  );
  const answers: (GradeAnswer | null)[] = [];
  const { faults } = await gradeAll({
    ...{
      entries: [entry],
      tasks: [...tasks.values()],
      how,
      checks: "checks",
      together: 2,
      journal,
    },
    signal: new AbortController().signal,
    onDone: (_done, _of, answer) => answers.push(answer),
  });
  expect([...faults]).toEqual([]);
  const graded = Object.fromEntries(
    [...tasks].map(([name, { key }]) => [name, journal.find(key)?.verdict.verdict]),
  );
  expect(graded).toEqual(
    Object.fromEntries(Object.entries(submissions).map(([name, [, verdict]]) => [name, verdict])),
  );
  expect(JSON.stringify(answers)).not.toContain("255 + 1 is stored as 0");
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^out-/)]);
});
