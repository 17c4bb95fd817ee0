import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import {
  alternativesOf,
  chaptersFolder,
  entries,
  type Entry,
  mistakesOf,
  referenceOf,
  starterOf,
} from "../book/entry.ts";
import { textFile } from "../book/read-text.ts";

/** The four texts of an exercise. */
export function textsOf({ folder }: Entry): string[] {
  return (["lesson", "hint"] as const).flatMap((name) =>
    (["en", "zh"] as const).map((language) => join(folder, textFile(name, language)))
  );
}

/** The files in the folder of a chapter that belong to no exercise, and that none imports or shows. */
export function strayFiles(
  { chapter }: Pick<Entry, "chapter">,
  book: readonly Entry[] = entries,
): string[] {
  const folder = join(chaptersFolder, chapter.id);
  const known = new Set([
    ...importedFrom(join(folder, "chapter.ts")),
    ...book.filter((entry) => entry.chapter === chapter).flatMap((entry) => [
      ...textsOf(entry),
      ...textsOf(entry).flatMap(picturesIn),
      starterOf(entry),
      referenceOf(entry),
      ...Object.values(mistakesOf(entry)),
      ...Object.values(alternativesOf(entry)),
    ]),
  ]);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => !file.isDirectory())
    .map((file) => join(file.parentPath, file.name))
    .filter((file) => !known.has(file)).sort();
}

/** The pictures that a text shows. */
function picturesIn(path: string): string[] {
  if (!existsSync(path)) return [];
  const shown = readFileSync(path, "utf8").matchAll(/!\[[^\]]*\]\(([^)]+)\)/g);
  return [...shown].map(([, target]) => resolve(dirname(path), target!));
}

/** A module and all that it imports by a relative path. */
function importedFrom(module: string, known: Set<string> = new Set()): Set<string> {
  if (known.has(module)) return known;
  known.add(module);
  for (const [, path] of readFileSync(module, "utf8").matchAll(/\bfrom "(\.{1,2}\/[^"]+)"/g)) {
    importedFrom(resolve(dirname(module), path!), known);
  }
  return known;
}
