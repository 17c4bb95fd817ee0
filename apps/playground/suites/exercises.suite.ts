import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { entries, referenceOf } from "../src/book/entry.ts";
import { type Behaviour, behavioursOf, restId } from "../src/grading/behaviours.ts";
import type { GradeAnswer } from "../src/grading/grade-request.ts";
import { stageSubmission } from "../src/grading/staging/stage-submission.ts";
import { renderVerdict } from "../src/render/verdict.ts";
import { makeShell } from "../src/shell/shell.ts";
import { Graders } from "./graders.ts";

const named = process.env.IPCBOOK_SUBMISSION;
// npm runs this in the workspace's folder, and keeps the one in which it was called.
const submission = named && resolve(process.env.INIT_CWD ?? ".", named);
const staged = submission === undefined ? null : stageSubmission(submission);
const view = { ...makeShell("en"), columns: 100 };
let graders: Graders;

beforeAll(async () => {
  graders = await Graders.open(submission !== undefined);
  console.log(`seed ${graders.how.seed} (IPCBOOK_SEED), sandbox: ${graders.how.tier}`);
});
afterAll(() => graders?.close());

describe.each(entries.map((entry) => [entry.id, entry] as const))("%s", (id, entry) => {
  let answer: Promise<GradeAnswer> | null = null;
  const graded = () => answer ??= graders.grade(id, sourceOf());

  function sourceOf(): string {
    if (staged === null) return readFileSync(referenceOf(entry), "utf8");
    const fault = staged.faults.get(id);
    if (fault) throw new Error(`${fault.title.en}: ${fault.explanation.en}`);
    const attempt = staged.attempts.get(id);
    if (!attempt) throw new Error(`There is no attempt at ${id} in ${submission}`);
    return attempt.source;
  }

  const behaviours = behavioursOf(entry.exercise).filter(({ id }) => id !== restId);
  test.concurrent.each(behaviours.map((one) => [one.title.en, one] as const))(
    "%s",
    async (_, behaviour) => {
      const { verdict, shown } = await graded();
      if (verdict.verdict === "pass") return;
      if (!isShown(behaviour, shown ?? {})) throw new Error(told(await graded()));
    },
  );

  test.concurrent("passes as a whole", async () => {
    const whole = await graded();
    expect(whole.verdict.verdict, told(whole)).toBe("pass");
  });
});

function isShown({ conversations }: Behaviour, shown: Readonly<Record<string, boolean>>): boolean {
  return conversations.every((id) => shown[id] === true);
}

/** The verdict as a reader would see it. */
function told({ verdict }: GradeAnswer): string {
  return ["", ...renderVerdict(verdict, view)].join("\n");
}
