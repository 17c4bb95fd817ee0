import type { Exercise } from "@ipcbook/checker";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Chapter, chapter as sockets } from "../../chapters/07-sockets/chapter.ts";

/** Where the chapters are. */
export const chaptersFolder: string = fileURLToPath(new URL("../../chapters/", import.meta.url));

/** The chapters, in order. */
export const chapters: readonly Chapter[] = [sockets];

/** An exercise and its place in the book. */
export interface Entry {
  id: string;
  exercise: Exercise;
  chapter: Chapter;
  /** From 1, in its chapter's order. */
  place: number;
  /** The folder with its files. */
  folder: string;
}

/** All exercises of the book, in order. */
export const entries: readonly Entry[] = chapters.flatMap((chapter) =>
  chapter.exercises.map((exercise) => ({
    id: exercise.id,
    exercise,
    chapter,
    place: chapter.order.indexOf(exercise.id) + 1,
    folder: join(chaptersFolder, chapter.id, exercise.id),
  }))
);

/** The file with the answer. */
export function referenceOf(entry: Entry): string {
  return join(entry.folder, "reference.ts");
}

/** The file from which an attempt is made. */
export function starterOf(entry: Entry): string {
  return join(entry.folder, "starter.ts");
}

/** The files of the mistakes, by id. */
export function mistakesOf({ exercise, folder }: Entry): Record<string, string> {
  return Object.fromEntries(
    Object.entries(exercise.mistakes).map(([id, { file }]) => [
      id,
      file ? fileURLToPath(file) : join(folder, "mistakes", `${id}.ts`),
    ]),
  );
}

/** The files of the alternatives, by name. */
export function alternativesOf({ exercise, folder }: Entry): Record<string, string> {
  return Object.fromEntries(
    exercise.alternatives.map((name) => [name, join(folder, "alternatives", `${name}.ts`)]),
  );
}
