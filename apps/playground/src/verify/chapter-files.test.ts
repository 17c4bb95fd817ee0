import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { chaptersFolder, entries } from "../book/entry.ts";
import { strayFiles, textsOf } from "./chapter-files.ts";

test("textsOf() names the lesson and the hint in both languages", () => {
  const [first] = entries;
  expect(textsOf(first!).map((path) => path.slice(first!.folder.length + 1)))
    .toEqual(["lesson.md", "lesson.zh-CN.md", "hint.md", "hint.zh-CN.md"]);
  expect(entries.flatMap(textsOf).filter((path) => !existsSync(path))).toEqual([]);
});

test("strayFiles() finds none in the chapters, and one that belongs to nothing", () => {
  const [first] = entries;
  expect(strayFiles(first!)).toEqual([]);
  // With one exercise less, that exercise's files belong to nothing.
  const fewer = entries.filter(({ place }) => place > 1);
  expect(strayFiles(first!, fewer)).toContain(
    join(chaptersFolder, first!.chapter.id, first!.id, "starter.ts"),
  );
});
