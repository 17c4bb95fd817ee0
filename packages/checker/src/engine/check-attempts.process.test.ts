import { afterAll, expect, test } from "vitest";
import { gist, right, slow, wrong } from "../testing/attempts.ts";
import { Bench } from "../testing/exercise.ts";

const bench = new Bench();
afterAll(() => bench.remove());

test.each(Object.entries(right))("check() passes %s", async (_, source) => {
  const verdict = await bench.check(source);
  expect(gist(verdict), JSON.stringify(verdict)).toBe("pass");
});

// The others are checked on a machine that has too much to do: `check-under-load`.
const quick = Object.entries(wrong).filter(([name]) => !slow.includes(name));

test.each(quick)("check() fails %s", async (_, [source, expected]) => {
  const verdict = await bench.check(source);
  expect(gist(verdict), JSON.stringify(verdict)).toMatch(expected);
});
