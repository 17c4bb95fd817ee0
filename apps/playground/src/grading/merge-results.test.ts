import { expect, test } from "vitest";
import { gradeEn } from "../texts/grade-en.ts";
import { MergeFault, mergeResults } from "./merge-results.ts";
import type { Results } from "./results.ts";
import { parseShard } from "./shard.ts";

function part(index: number, ids: readonly string[], run: Partial<Results["run"]> = {}): Results {
  return {
    version: 1,
    run: {
      ...{ ipcbook: "0.1.0", checks: "c", seed: 1, runtime: "deno", tier: "strong", sandbox: "s" },
      ...{ startedAt: `2026-11-27T0${index}:00:00Z`, finishedAt: `2026-11-27T1${index}:00:00Z` },
      ...{ shard: { index, of: 2 }, complete: true },
      ...run,
    },
    exercises: [],
    submissions: ids.map((id) => ({
      ...{ id, path: `/in/${id}`, hash: id, points: 0, late: null, remarks: [], graded: [] },
    })),
    refused: [{ path: "/in/notes.txt", text: { en: "a file", zh: "文件" } }],
    similar: [],
  };
}
const parts = (...results: Results[]) =>
  results.map((results, place) => ({ folder: `part-${place + 1}`, results }));

test("mergeResults() makes one run of its parts, in order", () => {
  const merged = mergeResults(parts(part(2, ["d", "a"]), part(1, ["c", "b"])), gradeEn);
  expect(merged.submissions.map(({ id }) => id)).toEqual(["a", "b", "c", "d"]);
  expect(merged.run).toMatchObject({
    startedAt: "2026-11-27T01:00:00Z",
    finishedAt: "2026-11-27T12:00:00Z",
    shard: null,
    complete: true,
  });
  // Each part has seen the whole folder.
  expect(merged.refused).toHaveLength(1);
});

test("mergeResults() says that a part is missing", () => {
  expect(mergeResults(parts(part(1, ["a"])), gradeEn).run.complete).toBe(false);
});

test("mergeResults() refuses what can't be compared, and says why", () => {
  const merge = (...results: Results[]) => () => mergeResults(parts(...results), gradeEn);
  expect(merge(part(1, ["a"]), part(2, ["b"], { seed: 2 }))).toThrow(/part-2.*seed/);
  expect(merge(part(1, ["a"]), part(2, ["b"], { checks: "d" }))).toThrow(/checks/);
  expect(merge(part(1, ["a"]), part(2, ["a"]))).toThrow(/part-2.*a too/);
  expect(merge(part(1, ["a"]), part(2, ["a"]))).toThrow(MergeFault);
});

test("parseShard() gives each submission to one part", () => {
  const submissions = Array.from({ length: 200 }, (_, place) => ({ id: `s${place}`, path: "" }));
  const shards = [1, 2, 3].map((index) => parseShard(`${index}/3`, gradeEn));
  for (const one of submissions) {
    expect(shards.filter(({ isMine }) => isMine(one))).toHaveLength(1);
  }
  for (const { isMine } of shards) expect(submissions.filter(isMine).length).toBeGreaterThan(40);
});

test.each(["0/3", "4/3", "1", "1/0", "a/b", "1/1001"])("parseShard() refuses %s", (text) => {
  expect(() => parseShard(text, gradeEn)).toThrow(/I\/N/);
});
