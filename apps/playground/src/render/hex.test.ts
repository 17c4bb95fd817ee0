import { expect, test } from "vitest";
import { hexOf } from "./hex.ts";

test("hexOf() writes whole bytes, and as many as are asked for", () => {
  expect(hexOf("1574", 4)).toBe("0626");
  expect(hexOf("16777216", 4)).toBe("01000000");
  expect(hexOf("0")).toBe("00");
  expect(hexOf("26n", 8)).toBe("0000001a");
});

test("hexOf() shows the 32 bits of a negative number", () => {
  expect(hexOf("-2147483648")).toBe("80000000");
  expect(hexOf("-1")).toBe("ffffffff");
});

test("hexOf() is null for what is no integer, or does not fit", () => {
  expect(["1.5", '"42"', "NaN", "-0x1", "-2147483649", ""].map((text) => hexOf(text)))
    .toEqual([null, null, null, null, null, null]);
});
