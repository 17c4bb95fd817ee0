import assert from "node:assert/strict";
import { test } from "vitest";
import { sscanf } from "./sscanf.ts";

test.each([
  ["  12: 0A", "%d: %X", [12, 10]],
  ["12:0x1F -1", "%d: %X %d", [12, 31, -1]],
  ["-1", "%lX", [2 ** 64]],
  ["4294967297 99999999999999999999", "%d %d", [1, -1]],
  ["abcdef", "%4s%c", ["abcd", "e"]],
  ["0100007F:1F90", "%64[0-9A-Fa-f]:%X", ["0100007F", 8080]],
  [" 0100007F", "%64[0-9A-Fa-f]", []],
  ["a b c", "%*s %s", ["b"]],
  ["00000001FFFFFFFF", "%08X%08X", [1, 0xffffffff]],
  ["12 x", "%d %d", [12]],
  ["", "%d", []],
  ["line: 1", "%p: %d", []],
  ["a\u00a0b", "%s", ["a\u00a0b"]],
])("sscanf(%j, %j)", (text, format, values) => {
  assert.deepEqual(sscanf(text, format), values);
});
