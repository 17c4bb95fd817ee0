import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "vitest";
import { forEachLine } from "./for-each-line.ts";

function linesOf(text: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), "netstat-lite-"));
  try {
    const path = join(folder, "file");
    writeFileSync(path, text, "latin1");
    const lines: string[] = [];
    forEachLine(path, (bytes, start, end) => {
      lines.push(Buffer.from(bytes.subarray(start, end)).toString("latin1"));
    });
    return lines;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test.each([
  ["", []],
  ["\n", [""]],
  ["a\nb\n", ["a", "b"]],
  ["a\n\nb", ["a", "", "b"]],
])("forEachLine() of %j", (text, lines) => {
  assert.deepEqual(linesOf(text), lines);
});

test("forEachLine() joins lines across reads", () => {
  const lines = Array.from({ length: 50_000 }, (_, i) => `line ${i}`);
  assert.deepEqual(linesOf(`${lines.join("\n")}\n`), lines);
});

test("forEachLine() cuts a line where fgets would", () => {
  const [first, second, third] = linesOf(`${"x".repeat(8191 + 10)}\nnext\n`);
  assert.deepEqual([first?.length, second, third], [8191, "x".repeat(10), "next"]);
});
