import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  alternativesOf,
  entries,
  type Entry,
  mistakesOf,
  referenceOf,
  starterOf,
} from "../../apps/playground/src/book/entry.ts";

/** Those of `entries` that are named. */
export function entriesOf(ids: readonly string[]): Entry[] {
  return entries.filter(({ id }) => ids.includes(id));
}

/** Makes a folder of `count` submissions, no two of the same text: half of their attempts are right. */
export function makeCourse(folder: string, count: number, exercises: readonly Entry[]): void {
  for (let learner = 0; learner < count; learner++) {
    const path = join(folder, `s${learner}`);
    mkdirSync(path, { recursive: true });
    for (const [place, entry] of exercises.entries()) {
      const source = readFileSync(pick(entry, learner + place), "utf8");
      writeFileSync(join(path, `${entry.id}.ts`), `${source}\n// ${learner}\n`);
    }
  }
}

/** Right in every second turn, and wrong in its own way in the others. */
function pick(entry: Entry, turn: number): string {
  const right = [referenceOf(entry), ...Object.values(alternativesOf(entry))];
  const wrong = [starterOf(entry), ...Object.values(mistakesOf(entry))];
  const from = turn % 2 === 0 ? right : wrong;
  return from[(turn >> 1) % from.length]!;
}
