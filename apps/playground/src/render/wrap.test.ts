import { expect, test } from "vitest";
import { widthOf } from "./width.ts";
import { wrap } from "./wrap.ts";

test("wrap() breaks at blanks and keeps the lines that are there", () => {
  expect(wrap("one two three\nfour", 8)).toEqual(["one two", "three", "four"]);
  expect(wrap("", 8)).toEqual([""]);
});

test("wrap() keeps the indent of a line", () => {
  expect(wrap("    at handler (attempt.ts:3:5)", 40)).toEqual(["    at handler (attempt.ts:3:5)"]);
});

test("wrap() breaks between Chinese characters, not before their punctuation", () => {
  const lines = wrap("客户端在等它，谁也不会被唤醒。", 14);
  expect(lines).toEqual(["客户端在等它，", "谁也不会被唤", "醒。"]);
  expect(lines.every((line) => widthOf(line) <= 14)).toBe(true);
});

test("wrap() keeps a word of Latin letters whole among Chinese ones", () => {
  expect(wrap("睡在 epoll_wait 里", 12)).toEqual(["睡在", "epoll_wait", "里"]);
});

test("wrap() cuts what is longer than a line", () => {
  expect(wrap("abcdefghij", 4)).toEqual(["abcd", "efgh", "ij"]);
});
