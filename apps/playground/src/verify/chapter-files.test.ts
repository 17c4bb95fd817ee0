import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { chaptersFolder, entries } from "../book/entry.ts";
import { numbered } from "../testing/run-command.ts";
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

test("the texts and the READMEs name attempts by their numbers", () => {
  const root = join(chaptersFolder, "../../..");
  const files = [
    ...entries.flatMap(textsOf),
    join(root, "README.md"),
    join(root, "README.zh-CN.md"),
  ];
  const names = new Set(entries.map(({ id }) => numbered(id)));
  for (const file of files) {
    for (
      const [, name] of readFileSync(file, "utf8").matchAll(/attempts\/07-sockets\/(\S+?)\.ts/g)
    ) {
      expect(names, file).toContain(name);
    }
  }
});

test("every exercise has its place in the chapter's order, and stands in it", () => {
  const places = entries.map(({ place }) => place);
  expect(places).not.toContain(0);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});
