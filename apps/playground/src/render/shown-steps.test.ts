import { expect, test } from "vitest";
import { shownSteps } from "./shown-steps.ts";

test("shownSteps() shows all of a short conversation", () => {
  expect(shownSteps(3, 1)).toEqual([0, 1, 2]);
  expect(shownSteps(60, 0)).toHaveLength(60);
});

test("shownSteps() leaves out what is far from the step that matters, and counts it", () => {
  const shown = shownSteps(500, 250);
  expect(shown.slice(0, 8)).toEqual([0, 1, 2, 3, 4, 5, -236, 242]);
  expect(shown).toContain(250);
  expect(shown.slice(-2)).toEqual([258, -241]);
  const steps = shown.reduce((sum, step) => sum + (step < 0 ? -step : 1), 0);
  expect(steps).toBe(500);
});

test("shownSteps() leaves nothing out twice where the step that matters is the first or the last", () => {
  expect(shownSteps(100, 0)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, -91]);
  expect(shownSteps(100, 99).slice(5, 8)).toEqual([5, -85, 91]);
});
