// Does a verdict ever change? `soak.ts [ROUNDS] [LOOPS]`: in each round, all references of the chapter are checked, and of
// each exercise one mistake, the next in each round, beside LOOPS busy loops (4). Every check has a seed of its own,
// which is printed with a verdict that is not what it should be. Ends with 1 if there is one.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { check, Recordings } from "@ipcbook/checker";
import { entries, mistakesOf, referenceOf } from "../apps/playground/src/book/entry.ts";
import { median } from "./measure.ts";

const rounds = Number(process.argv[2] ?? 200);
const loops = Number(process.argv[3] ?? 4);
const folder = mkdtempSync(join(tmpdir(), "ipcbook-soak-"));
const recordings = new Recordings(folder);
const times: number[] = [];
let checks = 0;
let changes = 0;

const busy: ChildProcess[] = Array.from(
  { length: loops },
  () => spawn("sh", ["-c", "while :; do :; done"], { stdio: "ignore" }),
);
process.on("exit", () => busy.forEach((loop) => loop.kill("SIGKILL")));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(1));
try {
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    for (const entry of entries) {
      const mistakes = mistakesOf(entry);
      const ids = Object.keys(mistakes);
      const id = ids[round % ids.length]!;
      await expectVerdict(entry, referenceOf(entry), "pass");
      await expectVerdict(entry, mistakes[id]!, `fail: ${id}`);
    }
    times.push((performance.now() - start) / 1000);
    const { median: middle } = median(times);
    console.log(
      `round ${round + 1} of ${rounds}: ${checks} checks, ${changes} changed, ${
        middle.toFixed(1)
      } s a round`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
process.exit(changes > 0 ? 1 : 0);

async function expectVerdict(
  entry: (typeof entries)[number],
  attempt: string,
  expected: string,
): Promise<void> {
  const { verdict, diagnosis, seed, reason } = await check({
    exercise: entry.exercise,
    reference: referenceOf(entry),
    mistakes: mistakesOf(entry),
    attempt,
    recordings,
  });
  checks++;
  const seen = verdict === "fail" ? `fail: ${diagnosis?.id}` : verdict;
  if (seen === expected) return;
  changes++;
  console.log(`${entry.id}: ${expected} became ${seen} ${reason?.en ?? ""} (seed ${seed})`);
}
