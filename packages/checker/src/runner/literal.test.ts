import { expect, test } from "vitest";
import { literal } from "./literal.ts";

test.each<[unknown, string]>([
  [1574, "1574"],
  [-0, "-0"],
  [0.5, "0.5"],
  [NaN, "NaN"],
  [26n, "26n"],
  ["26", '"26"'],
  [undefined, "undefined"],
  [null, "null"],
  [true, "true"],
  [new Uint8Array([38, 6]), "Uint8Array [38, 6]"],
  [[38, 6], "[38, 6]"],
  [{ a: 1 }, 'an object {"a":1}'],
  [() => 1, "a function"],
  [Promise.resolve(1), "a Promise"],
  [[Promise.resolve(1)], "[a Promise]"],
])("literal() tells %s from everything else", (value, text) => {
  expect(literal(value)).toBe(text);
});

test("literal() cuts a long text", () => {
  expect(literal("x".repeat(2_000))).toHaveLength(1_000);
});
