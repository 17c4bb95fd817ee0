import { afterAll, beforeAll, expect, test } from "vitest";
import { gist, right, wrong } from "../testing/attempts.ts";
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

/** What hangs, what looks like an end, and what time decides: the others fail at once, load or not. */
const slow = [
  "an empty file",
  "a handler that does nothing",
  "a handler that spins",
  "a handler that never closes",
  "a handler that resets",
  "a server that ends after one client",
  "a known mistake",
  "forwarding to whoever else answers",
  "a loop while it is imported",
  "waiting for ever while it is imported",
  "buffers that grow",
  "a descriptor left behind by each client",
];

test.each(slow)("check() fails %s under four busy loops", async (name) => {
  const [source, expected] = wrong[name]!;
  const verdict = await bench.check(source);
  expect(gist(verdict), JSON.stringify(verdict)).toMatch(expected);
});
