import { expect, test } from "vitest";
import { escapeText } from "./escape.ts";

test("escapeText() makes control characters visible", () => {
  expect(escapeText("\x1b[2J\x07\x00\x9b1m\r")).toBe("\\x1b[2J\\x07\\x00\\x9b1m\\x0d");
});

test("escapeText() makes bidi controls and zero-width characters visible", () => {
  expect(escapeText("a\u202eb\u2066c\u200bd\ufeff")).toBe(
    "a\\u{202e}b\\u{2066}c\\u{200b}d\\u{feff}",
  );
});

test("escapeText() makes blanks visible that are none, and what is drawn as nothing", () => {
  expect(escapeText("a b\u00a0c\u3000d\u2009e\u115ff\u2800g\u034f")).toBe(
    "a b\\xa0c\\u{3000}d\\u{2009}e\\u{115f}f\\u{2800}g\\u{34f}",
  );
});

test("escapeText() makes half a surrogate pair visible", () => {
  expect(escapeText("\ud800")).toBe("\\u{d800}");
});

test("escapeText() leaves text and line ends", () => {
  expect(escapeText("字 é ✓\r\nnext\tcolumn")).toBe("字 é ✓\nnext    column");
});
