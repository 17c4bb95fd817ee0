import { expect, test } from "vitest";
import { offBy } from "./off-by.ts";

test("offBy() writes what is added, and nothing for 0", () => {
  expect([0, 1, -1, 2 ** 32].map(offBy)).toEqual(["", " + 1", " − 1", " + 4294967296"]);
});
