import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { entries, mistakesOf, referenceOf, starterOf } from "../book/entry.ts";
import type { Results } from "../grading/results.ts";
import { Home } from "../testing/run-command.ts";

const home = new Home();
afterAll(() => home.remove());
const byteOrder = entries.find(({ id }) => id === "byte-order")!;
const increment = entries.find(({ id }) => id === "unix-increment")!;
const both = ["--exercise", "byte-order", "--exercise", "unix-increment"];
const course = join(home.path, "course");

function hand(learner: string, files: Record<string, string>, folder = course): void {
  mkdirSync(join(folder, learner), { recursive: true });
  for (const [name, from] of Object.entries(files)) {
    copyFileSync(from, join(folder, learner, name));
  }
}

function resultsIn(folder: string): Results {
  return JSON.parse(readFileSync(join(home.path, folder, "results.json"), "utf8"));
}

/** State, points and name of the mistake, by learner. */
function gist({ submissions }: Results) {
  return Object.fromEntries(
    submissions.map(({ id, graded }) => [
      id,
      graded.map(({ state, points, verdict }) =>
        [state, points, verdict?.diagnosis?.id].filter((part) => part !== undefined).join(" ")
      ),
    ]),
  );
}

beforeAll(() => {
  hand("ada", {
    "byte-order.ts": referenceOf(byteOrder),
    "unix-increment.ts": referenceOf(increment),
  });
  hand("bob", {
    "byte-order.ts": starterOf(byteOrder),
    "unix-increment.ts": mistakesOf(increment)["echoes"]!,
  });
  hand("王芳", { "byte-order.ts": referenceOf(byteOrder) });
  hand("mallory", { "unix-increment.ts": starterOf(increment) });
  symlinkSync("/etc/passwd", join(course, "mallory", "byte-order.ts"));
  writeFileSync(join(course, "notes.txt"), "not a learner");
});

test("grade marks each submission, in full, in part or not at all", async () => {
  const { status, stdout, stderr } = await home.run(
    ["grade", "course", "--out", "whole", "--seed", "7", ...both],
  );
  expect(stderr).toContain("notes.txt");
  expect(stdout).toContain("4 submissions");
  expect(status).toBe(1);
  const results = resultsIn("whole");
  expect(results.run).toMatchObject({ tier: "strong", seed: 7, complete: true });
  expect(gist(results)).toEqual({
    ada: ["pass 10", "pass 10"],
    bob: [expect.stringMatching(/^fail 0 ?/), expect.stringMatching(/^fail 0\.\d+ echoes$/)],
    mallory: ["fail 0 not-a-file", expect.stringMatching(/^fail 0 /)],
    王芳: ["pass 10", "missing 0"],
  });
  expect(JSON.stringify(results)).not.toContain("root:x:");
});

test("grade refuses to begin where a run is, and goes on with --resume, grading nothing twice", async () => {
  const again = await home.run(["grade", "course", "--out", "whole", ...both]);
  expect(again).toMatchObject({ status: 64, stdout: "" });
  expect(again.stderr).toContain("--resume");

  const journal = join(home.path, "whole", ".ipcbook", "journal.jsonl");
  const before = readFileSync(journal, "utf8");
  const first = gist(resultsIn("whole"));
  const resumed = await home.run(["grade", "course", "--out", "whole", "--resume", ...both]);
  expect(resumed.status).toBe(1);
  expect(readFileSync(journal, "utf8")).toBe(before);
  expect(gist(resultsIn("whole"))).toEqual(first);

  const other = await home.run(
    ["grade", "course", "--out", "whole", "--resume", "--seed", "8", ...both],
  );
  expect(other).toMatchObject({ status: 64 });
  expect(other.stderr).toContain("--seed 7");
});

test("merge makes of the parts what grade makes of the whole", async () => {
  for (const part of [1, 2]) {
    await home.run(
      ["grade", "course", "--out", `part-${part}`, "--shard", `${part}/2`, "--seed", "7", ...both],
    );
  }
  const half = await home.run(["merge", "part-1", "--out", "half"]);
  expect(half.stderr).toContain("2/2");
  const merged = await home.run(["merge", "part-1", "part-2", "--out", "merged"]);
  expect(merged.status).toBe(1);
  expect(gist(resultsIn("merged"))).toEqual(gist(resultsIn("whole")));
  expect(resultsIn("merged").run.complete).toBe(true);
});

test.each(["SIGINT", "SIGKILL"] as const)(
  "grade goes on after %s where it was",
  async (signal) => {
    const folder = `broken-${signal}`;
    const many = join(home.path, `many-${signal}`);
    const text = readFileSync(referenceOf(byteOrder), "utf8");
    for (let learner = 0; learner < 12; learner++) {
      mkdirSync(join(many, `s${learner}`), { recursive: true });
      writeFileSync(join(many, `s${learner}`, "byte-order.ts"), `${text}// ${learner}\n`);
    }
    const args = ["grade", many, "--out", folder, "--exercise", "byte-order", "--jobs", "1"];
    const child = home.start(args);
    const journal = join(home.path, folder, ".ipcbook", "journal.jsonl");
    const lines = () => existsSync(journal) ? readFileSync(journal, "utf8").split("\n").length : 0;
    while (lines() < 5) await new Promise((resolve) => setTimeout(resolve, 10));
    child.kill(signal);
    const status = await new Promise((resolve) => child.once("exit", resolve));
    if (signal === "SIGINT") {
      expect(status).toBe(2);
      expect(resultsIn(folder).run.complete).toBe(false);
    }
    const done = lines();
    expect(done).toBeLessThan(14);
    const resumed = await home.run([...args, "--resume"]);
    expect(resumed.status).toBe(0);
    const results = resultsIn(folder);
    expect(results.submissions.map(({ points }) => points)).toEqual(Array(12).fill(10));
    expect(results.run.complete).toBe(true);
  },
);

test("a second grader on one folder says so", async () => {
  const first = home.start(["grade", "course", "--out", "shared", ...both]);
  while (!existsSync(join(home.path, "shared", ".ipcbook"))) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const second = await home.run(["grade", "course", "--out", "shared", "--resume", ...both]);
  expect(second).toMatchObject({ status: 64 });
  expect(second.stderr).toContain("another ipcbook");
  first.kill("SIGINT");
  await new Promise((resolve) => first.once("exit", resolve));
});

test("grade refuses strangers' code where there is no strong sandbox", async () => {
  const env = { PATH: home.pathWithoutBubblewrap() };
  const refused = await home.run(["grade", "course", "--out", "weak", ...both], env);
  expect(refused).toMatchObject({ status: 64, stdout: "" });
  expect(refused.stderr).toMatch(/bwrap.*apt-get install bubblewrap/s);
  expect(readdirSync(home.path)).not.toContain("weak");

  const trusted = await home.run(
    ["grade", "course", "--out", "weak", "--i-trust-submissions", "--exercise", "byte-order"],
    env,
  );
  expect(trusted.status).toBe(1);
  expect(resultsIn("weak").run.tier).toBe("default");
});

test.each([
  ["reports", 16_384],
  ["journal", 8_192],
])("grade says that the disk is too full for its %s, and what to do", async (what, size) => {
  const out = join(home.path, `full-${what}`);
  mkdirSync(out);
  const around = ["--dev-bind", "/", "/", "--size", String(size), "--tmpfs", out, "--"];
  const { status, stderr } = await home.run(
    ["grade", "course", "--out", `full-${what}`, "--exercise", "byte-order"],
    {},
    ["bwrap", "--unshare-user", ...around],
  );
  expect(stderr).toMatch(/Cannot write.*ENOSPC.*--resume/s);
  expect(status).toBe(70);
});

test.each([
  [["grade"], /name one or more folders/],
  [["grade", "nowhere"], /no submission/],
  [["grade", "course", "--shard", "3/2"], /I\/N/],
  [["grade", "course", "--jobs", "0"], /1 to 64/],
  [["grade", "course", "--exercise", "byte-odor"], /byte-order/],
  [["grade", "course", "--rubric", "none.json"], /rubric/],
  [["grade", "course", "--runtime", "node"], /unix-server/],
  [["merge"], /name one or more folders/],
  [["merge", "course"], /Cannot merge course/],
])("%j is wrong usage, and says what to do", async (args, says) => {
  const { status, stderr } = await home.run([...args]);
  expect(status).toBe(64);
  expect(stderr).toMatch(says);
});
