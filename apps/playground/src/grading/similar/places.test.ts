import { expect, test } from "vitest";
import { kgram } from "./fingerprints.ts";
import { placesOf } from "./places.ts";

/** Ten tokens on each line. */
const lines = Array.from({ length: 400 }, (_, token) => Math.floor(token / 10) + 1);
const places = (...shared: [number, number][]) =>
  placesOf(shared, [lines, lines]).map(({ lines }) => lines);

test("placesOf() joins what follows each other in both", () => {
  expect(places([0, 100], [4, 104], [20, 120])).toEqual([[[1, 4], [11, 14]]]);
});

test("placesOf() joins across what has no fingerprint of its own", () => {
  expect(places([0, 0], [2 * kgram - 1, 2 * kgram - 1])).toHaveLength(1);
  expect(places([0, 0], [2 * kgram, 2 * kgram])).toHaveLength(2);
});

test("placesOf() keeps apart what stands in another order", () => {
  expect(places([0, 200], [50, 100], [100, 150])).toEqual([
    [[1, 2], [21, 22]],
    [[6, 7], [11, 12]],
    [[11, 12], [16, 17]],
  ]);
});

test("placesOf() ends a place at its last line", () => {
  expect(places([0, 0], [0, 5])).toEqual([[[1, 2], [1, 2]]]);
  expect(places()).toEqual([]);
});
