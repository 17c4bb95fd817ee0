import fc from "fast-check";
import { expect, test } from "vitest";
import { anyText } from "../testing/any-text.ts";
import { oneLine } from "./one-line.ts";

test("oneLine() makes line ends visible, and cuts between characters", () => {
  expect(oneLine("a\r\nb\u2028c\x1b")).toBe("a\\nb\\u{2028}c\\x1b");
  expect(oneLine("长长长", 2)).toBe("长长…");
  expect(oneLine("👩👩👩", 2)).toBe("👩👩…");
});

test("oneLine() leaves nothing invisible, and no more than it is allowed", () => {
  fc.assert(fc.property(anyText, (text) => {
    const line = oneLine(text, 40);
    expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    expect([...line].length).toBeLessThanOrEqual(41);
  }));
});
