import { expect, test } from "vitest";
import { withoutComments } from "./without-comments.ts";

test.each([
  ["a // b\nc", "a  \nc"],
  ["a /* b\n * c */ d", "a   d"],
  ["'// a' // b", "'// a'  "],
  ['"\\"// a" // b', '"\\"// a"  '],
  ["`// a` // b", "`// a`  "],
  ["`${a} // b` // c", "`${a} // b`  "],
])("withoutComments() makes of %j %j", (source, code) => {
  expect(withoutComments(source)).toBe(code);
});

test.each([
  ["a division", "// a\nb / c // d"],
  ["a regular expression", "const quote = /['\"`]/; // d"],
  ["a template within a template", "`${a ? `b` : 'c'}` // d"],
  ["a comment that does not end", "a /* b"],
  ["a text that does not end", "a ' b // d"],
])("withoutComments() leaves what comes after %s", (_, source) => {
  expect(withoutComments(source)).toBe(source.replace("// a", " "));
});
