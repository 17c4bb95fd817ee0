import { expect, test } from "vitest";
import { coloured, plain, styleFor } from "./style.ts";

test("styleFor() colours on a terminal only, and never with NO_COLOR", () => {
  expect(styleFor(true, {})).toBe(coloured);
  expect(styleFor(false, {})).toBe(plain);
  expect(styleFor(true, { NO_COLOR: "1" })).toBe(plain);
  expect(styleFor(true, { TERM: "dumb" })).toBe(plain);
});

test("styleFor() takes an empty NO_COLOR for none, as no-color.org says", () => {
  expect(styleFor(true, { NO_COLOR: "" })).toBe(coloured);
});
