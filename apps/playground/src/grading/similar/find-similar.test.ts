import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { alternativesOf, entries } from "../../book/entry.ts";
import { type ComparedAttempt, findSimilar } from "./find-similar.ts";
import { disguise } from "./testing/disguise.ts";
import { copyByHand } from "./testing/copy-by-hand.ts";
import { populationOf, starters } from "./testing/population.ts";

const server = entries.find(({ id }) => id === "unix-server")!;
const original = readFileSync(alternativesOf(server).messages!, "utf8");

/** Handed in by a whole course, and by some others. */
function course(...sources: string[]): ComparedAttempt[] {
  const { apart, mistakes } = populationOf(server);
  const others = sources.map((source, place) => ({
    submission: `learner ${place + 1}`,
    exercise: server.id,
    source,
  }));
  return [...mistakes, ...others, ...apart];
}

test("findSimilar() lists nothing of this book that was written apart", () => {
  let pairs = 0;
  let listed = 0;
  for (const entry of entries) {
    const { apart, mistakes } = populationOf(entry);
    const all = [...apart, ...mistakes];
    const found = findSimilar(all, starters);
    const names = new Set(apart.map(({ submission }) => submission));
    expect(found.filter(({ submissions }) => submissions.every((id) => names.has(id)))).toEqual([]);
    pairs += all.length * (all.length - 1) / 2;
    listed += found.length;
  }
  expect(listed / pairs).toBeLessThan(0.003);
});

test("findSimilar() finds copies in disguise, but for those with next to nothing of their own", () => {
  let copies = 0;
  let found = 0;
  for (const entry of entries) {
    const { apart, mistakes } = populationOf(entry);
    // Most mistakes are made from the reference, so that it is a large part of such a course.
    for (const { submission, source } of apart.filter(({ submission: id }) => id !== "reference")) {
      const copy = { submission: "copy", exercise: entry.id, source: disguise(source) };
      const pairs = findSimilar([...apart, ...mistakes, copy], starters);
      copies++;
      found += Number(pairs.some(({ submissions }) => `${submissions}` === `${submission},copy`));
    }
  }
  expect(found / copies).toBeGreaterThan(0.9);
});

test("findSimilar() finds a copy by hand, and says where", () => {
  const [pair, ...others] = findSimilar(course(copyByHand), starters)
    .filter(({ submissions }) => submissions.includes("learner 1"));
  expect(others).toEqual([]);
  expect(pair).toMatchObject({
    exercise: "unix-server",
    submissions: ["alternative messages", "learner 1"],
  });
  expect(pair!.share).toBeGreaterThan(0.6);
  const count = (source: string) => source.split("\n").length;
  for (const { lines: [left, right] } of pair!.places) {
    expect(left[0]).toBeLessThanOrEqual(left[1]);
    expect(left[1]).toBeLessThanOrEqual(count(original));
    expect(right[1]).toBeLessThanOrEqual(count(copyByHand));
  }
  const firstLine = original.split("\n").findIndex((line) => line.includes("function outcomeOf")) +
    1;
  expect(pair!.places[0]!.lines[0][0]).toBeLessThanOrEqual(firstLine + 1);
});

test("findSimilar() finds that nothing is alike but for the starter", () => {
  const starter = starters.get(server.id)!;
  expect(
    findSimilar(course(starter, disguise(starter), starter), starters).filter((pair) =>
      pair.submissions.some((id) => id.startsWith("learner"))
    ),
  ).toEqual([]);
});

test("findSimilar() takes what a large part of the course has for nobody's own", () => {
  const many = Array.from({ length: 12 }, () => original);
  expect(findSimilar(course(...many), starters)).not.toContainEqual(
    expect.objectContaining({ submissions: ["learner 1", "learner 2"] }),
  );
  const few = findSimilar(course(original, original), starters);
  expect(few[0]).toMatchObject({ share: 1, submissions: ["alternative messages", "learner 1"] });
});

test("findSimilar() says the same whatever the order, and no pair of one submission", () => {
  const attempts = course(original, disguise(original), copyByHand, original);
  const found = findSimilar(attempts, starters);
  expect(findSimilar(attempts.toReversed(), starters)).toEqual(found);
  for (const { submissions: [a, b] } of found) expect(a < b).toBe(true);
  const ofOne = attempts.map((attempt) => ({ ...attempt, submission: "one" }));
  expect(findSimilar(ofOne, starters)).toEqual([]);
});

test("findSimilar() lists no more than it is asked to, the most alike first", () => {
  const attempts = course(original, disguise(original), copyByHand, original);
  const found = findSimilar(attempts, starters);
  expect(found.map(({ share }) => share)).toEqual(
    found.map(({ share }) => share).toSorted().reverse(),
  );
  expect(findSimilar(attempts, starters, { mostPairs: 2 })).toEqual(found.slice(0, 2));
});
