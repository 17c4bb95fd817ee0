// Does a verdict ever change? `soak.ts [ROUNDS] [LOOPS] [references]`: each round is `ipcbook check` of the whole chapter,
// beside LOOPS busy loops (4), with the reference of every exercise in odd rounds, and in even ones with one of its
// mistakes, the next each time; or with the references in all. A verdict that is not what it should be is printed with its seed. Ends with 1 if there is one.
import { type ChildProcess, spawn } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Verdict } from "@ipcbook/checker";
import { entries, mistakesOf, referenceOf } from "../apps/playground/src/book/entry.ts";
import { attemptPath, deskFolder } from "../apps/playground/src/desk/attempt-path.ts";
import { median } from "./measure.ts";

const rounds = Number(process.argv[2] ?? 400);
const loops = Number(process.argv[3] ?? 4);
const onlyReferences = process.argv[4] === "references";
const home = mkdtempSync(join(tmpdir(), "ipcbook-soak-"));
const ipcbook = fileURLToPath(new URL("../node_modules/.bin/ipcbook", import.meta.url));
const times = { references: [] as number[], mistakes: [] as number[] };
let checks = 0;
let changes = 0;

const busy: ChildProcess[] = Array.from(
  { length: loops },
  () => spawn("sh", ["-c", "while :; do :; done"], { stdio: "ignore" }),
);
process.on("exit", () => {
  for (const loop of busy) loop.kill("SIGKILL");
  rmSync(home, { recursive: true, force: true });
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(1));

for (const entry of entries) mkdirSync(deskFolder(home, entry), { recursive: true });
for (let round = 0; round < rounds; round++) {
  const what = onlyReferences || round % 2 === 0 ? "references" : "mistakes";
  const start = performance.now();
  await checkAll(what === "references" ? null : (round - 1) / 2);
  times[what].push((performance.now() - start) / 1000);
  const { median: middle, min, max } = median(times[what]);
  const seconds = [middle, min, max].map((one) => one.toFixed(1)).join(", ");
  console.log(
    `round ${round + 1} of ${rounds}: ${checks} checks, ${changes} changed; ${what} ${seconds} s`,
  );
}
process.exit(changes > 0 ? 1 : 0);

/** Checks the references, or of each exercise the mistake whose `turn` it is. */
async function checkAll(turn: number | null): Promise<void> {
  const expected = new Map<string, string>();
  for (const entry of entries) {
    const mistakes = Object.entries(mistakesOf(entry));
    const [id, path] = turn === null
      ? [null, referenceOf(entry)]
      : mistakes[turn % mistakes.length]!;
    copyFileSync(path, attemptPath(home, entry));
    expected.set(entry.id, id === null ? "pass" : `fail: ${id}`);
  }
  const env = { ...process.env, IPCBOOK_HOME: home };
  const child = spawn(ipcbook, ["check", "--json"], { env, stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface({ input: child.stdout })) {
    const { exercise, verdict, diagnosis, seed, reason, difference }: Verdict = JSON.parse(line);
    checks++;
    const seen = verdict === "fail" ? `fail: ${diagnosis?.id}` : verdict;
    const wanted = expected.get(exercise);
    expected.delete(exercise);
    if (seen === wanted) continue;
    changes++;
    console.log(`${exercise}: ${wanted} became ${seen} ${reason?.en ?? ""} (seed ${seed})`);
    if (difference) console.log(JSON.stringify(difference));
  }
  if (expected.size === 0) return;
  changes += expected.size;
  console.log(`no verdict: ${[...expected.keys()]}`);
}
