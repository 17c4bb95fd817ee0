import { expect, test } from "vitest";
import { coloured } from "./style.ts";
import { pad, widthOf } from "./width.ts";

test("widthOf() counts two columns for a Chinese character", () => {
  expect(widthOf("abc")).toBe(3);
  expect(widthOf("套接字")).toBe(6);
  expect(widthOf("，。")).toBe(4);
});

test("widthOf() counts one for what draws the pictures", () => {
  expect(widthOf("│──▶◀…✓✗")).toBe(8);
});

test("widthOf() counts nothing for colours and combining marks", () => {
  expect(widthOf(coloured.red("ab"))).toBe(2);
  expect(widthOf("e\u0301")).toBe(1);
});

test("pad() fills up to the column, and never cuts", () => {
  expect(pad("字", 4)).toBe("字  ");
  expect(pad("abc", 2)).toBe("abc");
});
