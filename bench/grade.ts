// How fast is a course graded? `grade.ts [SUBMISSIONS] [ID…]`: makes as many submissions (30) of these exercises (six of the
// chapter), half of them right, the others mistakes and starters. Grades them once the references and mistakes are recorded,
// and prints verdicts a second and the resident memory of all processes together, for each tenth of the verdicts. Beside it,
// as the usual alternative, one vitest process a submission, of some of them, with one test an exercise: it has no sandbox,
// no seed and no names for mistakes.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { mistakesOf } from "../apps/playground/src/book/entry.ts";
import { entriesOf, makeCourse } from "./grade/course.ts";
import { root, runGrade } from "./grade/run-grade.ts";

const usual = [
  "byte-order",
  "unix-increment",
  "unix-server",
  "inet-increment",
  "framing",
  "half-close",
];
const count = Number(process.argv[2] ?? 30);
const ids = process.argv.slice(3);
const exercises = entriesOf(ids.length > 0 ? ids : usual);
const verdicts = count * exercises.length;
const folder = mkdtempSync(join(tmpdir(), "ipcbook-bench-"));
delete process.env.NODE_EXTRA_CA_CERTS;

try {
  const course = join(folder, "course");
  makeCourse(course, count, exercises);
  // Records the references and the mistakes, which a course does once.
  const first = join(folder, "first");
  for (const entry of exercises) {
    for (const [id, path] of Object.entries(mistakesOf(entry))) {
      const learner = join(first, `${id.slice(0, 60)}-${entry.id}`);
      mkdirSync(learner, { recursive: true });
      copyFileSync(path, join(learner, `${entry.id}.ts`));
    }
  }
  const out = join(folder, "out");
  const warm = await runGrade(first, out, exercises, { verdicts });
  console.log(`references and mistakes: ${warm.seconds.toFixed(1)} s`);
  const { seconds, mib } = await runGrade(course, out, exercises, { verdicts });
  console.log(`${count} submissions of ${exercises.length}: ${seconds.toFixed(1)} s`);
  console.log(`${(verdicts / seconds).toFixed(1)} verdicts a second`);
  console.log(`resident memory, MiB: ${mib.join(", ")}`);
  const peer = peerSeconds(course, Math.min(count, 5));
  console.log(
    `one vitest a submission: ${peer.toFixed(1)} s each, ours ${(seconds / count).toFixed(2)} s`,
  );
  console.log(`ratio: ${(peer / (seconds / count)).toFixed(1)}`);
} finally {
  rmSync(folder, { recursive: true });
}

/** Seconds a submission, of one vitest process each. */
function peerSeconds(course: string, some: number): number {
  const project = fileURLToPath(new URL("grade/peer/", import.meta.url));
  const start = performance.now();
  for (const learner of readdirSync(course).slice(0, some)) {
    spawnSync(join(root, "node_modules/.bin/vitest"), ["run", "--root", project], {
      env: { ...process.env, SUBMISSION: join(course, learner) },
      timeout: 120_000,
    });
  }
  return (performance.now() - start) / 1000 / some;
}
