import fc from "fast-check";
import { expect, test } from "vitest";
import { anyText } from "../testing/any-text.ts";
import { makeHostileResults } from "../testing/hostile-results.ts";
import { hostileTexts } from "../testing/hostile.ts";
import { makeResults } from "../testing/results.ts";
import { csvReport } from "./csv.ts";

test("csvReport() has a row for each submission, and leaves empty what a person has to look at", () => {
  expect(csvReport(makeResults()).replaceAll("\r\n", "\n")).toBe(`\ufeff${
    [
      '"submission","unix-increment","byte-order","find-the-leak","total","of","late hours","late factor","to look at"',
      '"ada",4,2,1.5,7.5,7.5,,,""',
      '"boris",1,0,1.5,2,7.5,25.5,0.8,""',
      '"陈丽",,0,1.5,1.5,7.5,,,"unix-increment: inconclusive"',
      '"dora",,2,1.5,3.5,7.5,,,"unix-increment: fault"',
      "",
    ].join("\n")
  }`);
});

test("csvReport() of no submissions is its head", () => {
  expect(csvReport(makeResults({ submissions: [] })).split("\r\n")).toHaveLength(2);
});

test("csvReport() has no cell that a spreadsheet computes, whatever separates its cells", () => {
  fc.assert(fc.property(anyText, (text) => {
    const rows = csvReport(makeHostileResults([text])).slice(1).split("\r\n");
    expect(rows).toHaveLength(3);
    const [first] = cellsOf(rows[1]!);
    expect(first).not.toMatch(/^\s*[=+\-@＝＋－＠]|[\t\r\n]/);
    // Every text is in quotes, so that nothing in it ends a cell.
    expect(rows[1]).toMatch(/^"(?:[^"]|"")*"(?:,(?:[\d.]*|"[^"]*"))+$/);
  }));
  expect(csvReport(makeHostileResults(hostileTexts)).split("\r\n"))
    .toHaveLength(hostileTexts.length + 2);
});

/** The cells of a row, as a spreadsheet reads them. */
function cellsOf(row: string): string[] {
  return [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)]
    .map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain!);
}
