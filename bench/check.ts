// From a save to the verdict. The playground keeps running, so the reference has been recorded before;
// and from a cold start, as `ipcbook check`. Milliseconds: median, least, most of each row's runs, the
// rows taken in turn. What the peers take is in the design's table: 1,130 ms for a right attempt.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { check, drawSeed, prepare, Recordings, Spare } from "@ipcbook/checker";
import { row } from "./measure.ts";

const runs = Number(process.argv[2] ?? 21);
const root = fileURLToPath(new URL("..", import.meta.url));
const chapter = join(root, "apps/playground/chapters/07-sockets");
const home = mkdtempSync(join(tmpdir(), "ipcbook-bench-"));
const recordings = new Recordings();
const figures = new Map<string, number[]>();
delete process.env.NODE_EXTRA_CA_CERTS;

try {
  for (let run = 0; run <= runs; run++) {
    for (const id of ["unix-increment", "inet-increment"]) {
      await warm(`${id}, right, playground running`, id, "reference.ts", "pass");
      await warm(
        `${id}, wrong (echoes), playground running`,
        id,
        "../increment/mistakes/echoes.ts",
        "fail",
      );
      await warm(`${id}, does nothing, playground running`, id, "starter.ts", "fail");
      cold(`${id}, right, ipcbook check from a cold start`, id);
    }
    await warm("unix-server, right, playground running", "unix-server", "reference.ts", "pass");
    cold("unix-server, right, ipcbook check from a cold start", "unix-server");
    // The first round warms the caches of the disk and is not counted.
    if (run === 0) figures.clear();
  }
  console.log(`${"".padEnd(58)}median   min   max   (${runs} runs)`);
  for (const [name, times] of figures) console.log(row(name, times));
} finally {
  rmSync(home, { recursive: true });
}

async function warm(name: string, id: string, file: string, expected: string): Promise<void> {
  const { exercise } = await import(join(chapter, id, "exercise.ts"));
  const seed = drawSeed();
  const reference = join(chapter, id, "reference.ts");
  const mistakes = Object.fromEntries(
    Object.entries<{ file?: URL }>(exercise.mistakes).map(([mistake, { file }]) => [
      mistake,
      file ? fileURLToPath(file) : join(chapter, id, "mistakes", `${mistake}.ts`),
    ]),
  );
  const spare = new Spare();
  await prepare({ exercise, reference, seed, recordings, spare });
  // Nobody saves at the very moment in which the last check ends.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const attempt = join(home, "attempt.ts");
  const start = performance.now();
  writeFileSync(attempt, readFileSync(join(chapter, id, file)));
  const { verdict } = await check({
    exercise,
    reference,
    mistakes,
    attempt,
    seed,
    recordings,
    spare,
  });
  note(name, performance.now() - start, verdict, expected);
}

function cold(name: string, id: string): void {
  const folder = join(home, "attempts", "07-sockets");
  mkdirSync(folder, { recursive: true });
  const attempt = join(folder, `${id}.ts`);
  writeFileSync(attempt, readFileSync(join(chapter, id, "reference.ts")));
  const command = join(root, "node_modules/.bin/ipcbook");
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(command, ["check", id, "--file", attempt], {
    env: { ...process.env, IPCBOOK_HOME: home },
    encoding: "utf8",
  });
  note(name, performance.now() - start, status === 0 ? "pass" : `${stdout}${stderr}`, "pass");
}

function note(name: string, ms: number, verdict: string, expected: string): void {
  if (verdict !== expected) throw new Error(`${name}: expected ${expected}, got ${verdict}`);
  figures.set(name, [...figures.get(name) ?? [], ms]);
}
