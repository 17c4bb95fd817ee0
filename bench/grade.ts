// How fast is a course graded? `grade.ts [SUBMISSIONS] [ID…]`: makes as many submissions (30) of these exercises (six of the
// chapter), no two of the same text: half of them right, the others mistakes and starters. Grades them in the best sandbox
// there is, once the references are recorded, and prints verdicts a second and the resident memory of all processes together,
// after a tenth and at the end. Beside it, as the usual alternative, one vitest process a submission, of some of them, with
// one test an exercise: it has no sandbox, no seed and no names for mistakes.
import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import {
  alternativesOf,
  entries,
  type Entry,
  mistakesOf,
} from "../apps/playground/src/book/entry.ts";
import { referenceOf, starterOf } from "../apps/playground/src/book/entry.ts";
import { residentBytes } from "./grade/resident-bytes.ts";

const count = Number(process.argv[2] ?? 30);
const ids = process.argv.slice(3);
const usual = [
  "byte-order",
  "unix-increment",
  "unix-server",
  "inet-increment",
  "framing",
  "half-close",
];
const chosen = entries.filter(({ id }) => (ids.length > 0 ? ids : usual).includes(id));
const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "ipcbook-bench-"));
delete process.env.NODE_EXTRA_CA_CERTS;

try {
  const course = join(folder, "course");
  for (let learner = 0; learner < count; learner++) hand(join(course, `s${learner}`), learner);
  // Records the references and the mistakes, which a course does once.
  const first = join(folder, "first");
  for (const entry of chosen) {
    for (const [id, path] of Object.entries(mistakesOf(entry))) {
      const learner = join(first, `${id.slice(0, 60)}-${entry.id}`);
      mkdirSync(learner, { recursive: true });
      copyFileSync(path, join(learner, `${entry.id}.ts`));
    }
  }
  const out = join(folder, "out");
  const warm = await grade(first, out);
  console.log(`references and mistakes: ${warm.seconds.toFixed(1)} s`);
  const { seconds, early, peak } = await grade(course, out);
  const verdicts = count * chosen.length;
  console.log(`${count} submissions of ${chosen.length}: ${seconds.toFixed(1)} s`);
  console.log(`${(verdicts / seconds).toFixed(1)} verdicts a second`);
  console.log(`resident memory: ${mib(early)} MiB at a tenth, ${mib(peak)} MiB at most`);
  const peer = peerSeconds(course, Math.min(count, 5));
  console.log(
    `one vitest a submission: ${peer.toFixed(1)} s each, ours ${(seconds / count).toFixed(2)} s`,
  );
  console.log(`ratio: ${(peer / (seconds / count)).toFixed(1)}`);
} finally {
  rmSync(folder, { recursive: true });
}

/** One learner's folder: right in every second, wrong in its own way in the others. */
function hand(path: string, learner: number): void {
  mkdirSync(path, { recursive: true });
  for (const [place, entry] of chosen.entries()) {
    const turn = learner + place;
    const source = readFileSync(pick(entry, turn), "utf8");
    writeFileSync(join(path, `${entry.id}.ts`), `${source}\n// ${learner}\n`);
  }
}

function pick(entry: Entry, turn: number): string {
  const right = [referenceOf(entry), ...Object.values(alternativesOf(entry))];
  const wrong = [starterOf(entry), ...Object.values(mistakesOf(entry))];
  const from = turn % 2 === 0 ? right : wrong;
  return from[(turn >> 1) % from.length]!;
}

async function grade(course: string, out: string) {
  const args = ["grade", course, "--out", out, "--resume", "--seed", "7", "--i-trust-submissions"];
  const start = performance.now();
  const child = spawn(
    join(root, "node_modules/.bin/ipcbook"),
    [...args, ...chosen.flatMap(({ id }) => ["--exercise", id])],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const journal = join(out, ".ipcbook", "journal.jsonl");
  let early = 0;
  let peak = 0;
  const timer = setInterval(() => {
    const now = residentBytes(child.pid!);
    peak = Math.max(peak, now);
    if (linesOf(journal) < count * chosen.length / 10) early = Math.max(early, now);
  }, 200);
  await ended;
  clearInterval(timer);
  return { seconds: (performance.now() - start) / 1000, early, peak };
}

function linesOf(file: string): number {
  try {
    return readFileSync(file, "utf8").split("\n").length;
  } catch {
    return 0;
  }
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

function mib(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0);
}
