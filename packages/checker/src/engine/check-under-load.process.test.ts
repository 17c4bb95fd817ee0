import { afterAll, beforeAll, expect, test } from "vitest";
import { gist, right, slow, wrong } from "../testing/attempts.ts";
import { Bench } from "../testing/exercise.ts";
import { load } from "../testing/load.ts";

const bench = new Bench();
let quiet: () => void;
beforeAll(() => {
  quiet = load(4);
});
afterAll(() => {
  quiet();
  bench.remove();
});

test.each(Object.entries(right))("check() passes %s under four busy loops", async (_, source) => {
  const verdict = await bench.check(source, { family: "inet" });
  expect(gist(verdict), JSON.stringify(verdict)).toBe("pass");
});

test.each(slow)("check() fails %s under four busy loops", async (name) => {
  const [source, expected] = wrong[name]!;
  const verdict = await bench.check(source);
  expect(gist(verdict), JSON.stringify(verdict)).toMatch(expected);
});
