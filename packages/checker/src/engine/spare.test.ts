import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import process from "node:process";
import { afterEach, expect, test } from "vitest";
import { livingIn } from "../subject/living-in.ts";
import { ready } from "../subject/ready.ts";
import type { SubjectOptions } from "../subject/subject-options.ts";
import { Spare } from "./spare.ts";

const handler: SubjectOptions = {
  kind: "handler",
  family: "unix",
  exports: ["handler"],
  runtime: "deno",
  tier: "default",
  source: "export async function handler(conn) { conn.close(); }",
};

let spare = new Spare();
afterEach(async () => {
  await spare.end();
  spare = new Spare();
});

test("Spare starts a process that imports nothing before it is given an attempt", async () => {
  spare.startAhead(handler);
  const { subject } = (await spare.take())!;
  try {
    expect(await spare.take()).toBeNull();
    // It has nothing to import yet: only what waits for an attempt can be told another one.
    subject.begin(handler.source.replace("handler(", "other("));
    expect(await ready(subject)).toEqual({ why: "exit", exit: { code: 102, signal: null } });
  } finally {
    await subject.end();
  }
});

/** Of this process. Source: proc_tid_children(5). */
function children(): number[] {
  return readdirSync("/proc/self/task")
    .flatMap((tid) => readFileSync(`/proc/self/task/${tid}/children`, "utf8").split(" "))
    .filter((pid) => pid !== "").map(Number);
}

/** Starts a process ahead, and returns which one it is. */
function startAhead(): number {
  const before = children();
  spare.startAhead(handler);
  return children().find((pid) => !before.includes(pid))!;
}

test("Spare ends the process that nobody has wanted", async () => {
  const pid = startAhead();
  expect(livingIn(pid)).not.toEqual([]);
  await spare.end();
  expect(livingIn(pid)).toEqual([]);
  expect(await spare.take()).toBeNull();
});

test("Spare gives no process away that has ended meanwhile", async () => {
  const pid = startAhead();
  process.kill(pid, "SIGKILL");
  // It has been waited for, and in the next turns that is told.
  while (children().includes(pid)) await new Promise((resolve) => setTimeout(resolve, 1));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await spare.take()).toBeNull();
});

test.each(["server", "client"] as const)(
  "Spare starts a process for a %s ahead too",
  async (kind) => {
    const options = { ...handler, kind, exports: [kind], source: `export function ${kind}() {}` };
    spare.startAhead(options);
    const { subject, grounds } = (await spare.take())!;
    try {
      expect(existsSync(grounds!)).toBe(true);
      subject.begin(options.source);
      expect(await ready(subject, () => subject.report?.did === "import")).toBeNull();
    } finally {
      await subject.end();
      rmSync(grounds!, { recursive: true });
    }
  },
);

test("Spare starts nothing ahead on Node, where the attempt is on the command line", async () => {
  spare.startAhead({ ...handler, runtime: "node" });
  expect(await spare.take()).toBeNull();
});
