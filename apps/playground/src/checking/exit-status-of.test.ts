import { expect, test } from "vitest";
import { exitStatusOf } from "./exit-status-of.ts";

test("exitStatusOf() is that of the worst verdict", () => {
  const [pass, fail, inconclusive] = (["pass", "fail", "inconclusive"] as const)
    .map((verdict) => ({ verdict }));
  expect(exitStatusOf([])).toBe(0);
  expect(exitStatusOf([pass!, pass!])).toBe(0);
  expect(exitStatusOf([pass!, inconclusive!])).toBe(2);
  expect(exitStatusOf([inconclusive!, fail!, pass!])).toBe(1);
});
