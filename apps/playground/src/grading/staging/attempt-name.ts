import { entries, type Entry } from "../../book/entry.ts";
import { attemptName } from "../../desk/attempt-path.ts";

/** An attempt at which exercise a file is by its name: `03-unix-increment.ts`, `unix-increment.ts`. */
export function entryNamed(name: string): Entry | undefined {
  return entries.find(({ id }) => name === `${id}.ts`) ??
    entries.find(({ id }) => name.replace(/^\d+-/, "") === `${id}.ts`);
}

/** All names under which an attempt is found without looking through a folder. */
export function expectedNames(): string[] {
  return entries.flatMap((entry) => [attemptName(entry), `${entry.id}.ts`]);
}

/** Lower is taken first: named as the desk does, with another number, without one. */
export function rankOf(name: string, entry: Entry): number {
  if (name === attemptName(entry)) return 0;
  return name === `${entry.id}.ts` ? 2 : 1;
}
