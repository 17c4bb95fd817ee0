import fc from "fast-check";
import { expect, test } from "vitest";
import { entries } from "../book/entry.ts";
import { behavioursOf, restId } from "./behaviours.ts";
import { award, marksOf, sum } from "./marks.ts";

const exercise = (id: string) => entries.find((entry) => entry.id === id)!.exercise;
const increment = exercise("unix-increment");
const ids = increment.conversations.map(({ id }) => id);

test("behavioursOf() puts each fixed conversation that is no race into one behaviour", () => {
  for (const { exercise } of entries) {
    const inBehaviours = behavioursOf(exercise).flatMap(({ conversations }) => conversations);
    const fixed = exercise.conversations.filter(({ isRace }) => !isRace).map(({ id }) => id);
    expect(inBehaviours.toSorted()).toEqual(fixed.toSorted());
  }
});

test("behavioursOf() takes each function for one behaviour", () => {
  expect(behavioursOf(exercise("byte-order")).map(({ id }) => id))
    .toEqual(["htons", "htonl", "ntohs", "ntohl", restId]);
});

test("marksOf() splits points so that they add up, whatever the starter shows", () => {
  fc.assert(fc.property(
    fc.constantFrom(...entries.map(({ exercise }) => exercise)),
    fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
    fc.integer({ min: 0, max: 100_000 }).map((hundredths) => hundredths / 100),
    (exercise, shown, points) => {
      const byStarter = Object.fromEntries(
        exercise.conversations.map(({ id }, place) => [id, shown[place]!]),
      );
      const marks = marksOf(exercise, byStarter, { points });
      expect(sum(marks.behaviours.map(({ points }) => points))).toBe(points);
      expect(marks.behaviours.every(({ points }) => points >= 0)).toBe(true);
    },
  ));
});

test("marksOf() gives nothing for what the starter shows too", () => {
  const marks = marksOf(increment, { [ids[0]!]: true });
  expect(marks.behaviours[0]).toMatchObject({ id: ids[0], points: 0 });
  expect(marks.behaviours[1]!.points).toBeGreaterThan(0);
});

test("marksOf() weighs behaviours as a rubric says", () => {
  const rubric = { points: 9, behaviours: { [ids[0]!]: 2, [restId]: 1 } };
  const { behaviours } = marksOf(increment, {}, rubric);
  expect(behaviours.filter(({ points }) => points > 0).map(({ id, points }) => [id, points]))
    .toEqual([[ids[0], 6], [restId, 3]]);
});

test("award() gives all points for a pass, and those of what was shown for a fail", () => {
  const marks = marksOf(increment, {});
  expect(award(increment, marks, { verdict: "pass", shown: null }).points).toBe(10);
  expect(award(increment, marks, { verdict: "fail", shown: null }).points).toBe(0);
  const all = Object.fromEntries(ids.map((id) => [id, true]));
  const { points, behaviours } = award(increment, marks, { verdict: "fail", shown: all });
  expect(points).toBeLessThan(10);
  expect(behaviours.filter(({ shown }) => !shown).map(({ id }) => id)).toEqual([restId]);
});
