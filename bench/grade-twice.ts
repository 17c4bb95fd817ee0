// Are marks the same twice? `grade-twice.ts [SUBMISSIONS] [SHARDS] [ID…]`: makes as many submissions (1,000) of these exercises
// (three of the chapter), half of them right, the others mistakes and starters; grades them in one run, and again in
// as many parts (4), which it merges. Prints the time, the resident memory for each tenth of the verdicts, and each mark
// that is another one. Ends with 1 if there is one.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import type { Results } from "../apps/playground/src/grading/results.ts";
import { entriesOf, makeCourse } from "./grade/course.ts";
import { type GradeRun, root, runGrade } from "./grade/run-grade.ts";

const count = Number(process.argv[2] ?? 1_000);
const shards = Number(process.argv[3] ?? 4);
const ids = process.argv.slice(4);
const exercises = entriesOf(
  ids.length > 0 ? ids : ["byte-order", "unix-increment", "inet-increment"],
);
const verdicts = count * exercises.length;
const folder = mkdtempSync(join(tmpdir(), "ipcbook-bench-"));
delete process.env.NODE_EXTRA_CA_CERTS;

try {
  const course = join(folder, "course");
  makeCourse(course, count, exercises);
  const whole = join(folder, "whole");
  report("in one run", verdicts, await runGrade(course, whole, exercises, { verdicts }));
  const parts = Array.from({ length: shards }, (_, index) => join(folder, `part-${index + 1}`));
  for (const [index, part] of parts.entries()) {
    const shard = `${index + 1}/${shards}`;
    const some = verdicts / shards;
    report(shard, some, await runGrade(course, part, exercises, { verdicts: some, shard }));
  }
  const merged = join(folder, "merged");
  spawnSync(join(root, "node_modules/.bin/ipcbook"), ["merge", ...parts, "--out", merged], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const once = marksIn(whole);
  const again = marksIn(merged);
  const other = [...once].filter(([attempt, mark]) => again.get(attempt) !== mark);
  for (const [attempt, mark] of other) {
    console.log(`${attempt}: ${mark}, and ${again.get(attempt) ?? "nothing"}`);
  }
  console.log(`${once.size} and ${again.size} marks, ${other.length} of them not the same twice`);
  process.exitCode = other.length > 0 || once.size !== verdicts || again.size !== verdicts ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true });
}

function report(what: string, verdicts: number, { seconds, mib }: GradeRun): void {
  const speed = (verdicts / seconds).toFixed(1);
  console.log(
    `${what}: ${seconds.toFixed(0)} s, ${speed} verdicts a second; resident, MiB: ${
      mib.join(", ")
    }`,
  );
}

/** What each attempt got: state, points, the name of the mistake and the behaviours it has shown. */
function marksIn(out: string): Map<string, string> {
  const { submissions }: Results = JSON.parse(readFileSync(join(out, "results.json"), "utf8"));
  return new Map(
    submissions.flatMap(({ id, graded }) =>
      graded.map(({ exercise, state, points, behaviours, verdict }) => [
        `${id} ${exercise}`,
        [
          ...[state, points, verdict?.diagnosis?.id ?? ""],
          behaviours.map(({ shown }) => shown ? "✓" : "✗").join(""),
        ].join(" ").trim(),
      ])
    ),
  );
}
