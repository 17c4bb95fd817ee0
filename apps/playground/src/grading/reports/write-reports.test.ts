import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeHostileResults } from "../testing/hostile-results.ts";
import { hostileTexts } from "../testing/hostile.ts";
import { makeResults, makeSubmission } from "../testing/results.ts";
import { readResults } from "./results-json.ts";
import { writeReports } from "./write-reports.ts";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "ipcbook-test-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const names = () => readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();

describe("writeReports()", () => {
  test("writes every report", () => {
    const out = join(folder, "out", "grades");
    expect(writeReports(makeResults(), out, "en")).toEqual([]);
    expect(readdirSync(out).sort()).toEqual([
      "feedback",
      "junit.xml",
      "marks.csv",
      "report.html",
      "results.json",
      "summary.md",
    ]);
    expect(readdirSync(join(out, "feedback")).sort())
      .toEqual(["ada.md", "boris.md", "dora.md", "陈丽.md"]);
    expect(readResults(readFileSync(join(out, "results.json"), "utf8"), "it"))
      .toEqual(makeResults());
  });

  test("writes what GitHub Classroom takes where there is one submission", () => {
    writeReports(makeResults({ submissions: [makeSubmission("ada")] }), folder, "zh");
    expect(names()).toContain("github-classroom.txt");
  });

  test("goes on where a report can't be written, and says which and why", () => {
    mkdirSync(join(folder, "junit.xml", "in the way"), { recursive: true });
    writeFileSync(join(folder, "feedback"), "a file");
    const unwritten = writeReports(makeResults(), folder, "en");
    expect(unwritten.map(({ path }) => path.slice(folder.length + 1)))
      .toEqual([
        "junit.xml",
        ...["ada", "boris", "陈丽", "dora"].map((name) => `feedback/${name}.md`),
      ]);
    expect(unwritten[0]!.why).toMatch(/EISDIR|ENOTEMPTY|EEXIST|directory/);
    expect(existsSync(join(folder, "report.html"))).toBe(true);
    expect(names().filter((name) => name.includes("draft"))).toEqual([]);
  });

  test("leaves the old one whole where the new one fails", () => {
    writeReports(makeResults(), folder, "en");
    const before = readFileSync(join(folder, "report.html"), "utf8");
    const results = makeResults();
    const broken = { ...results, submissions: [{ ...results.submissions[0]!, graded: null! }] };
    const unwritten = writeReports(broken, folder, "en");
    expect(unwritten.map(({ path }) => path)).toContain(join(folder, "report.html"));
    expect(readFileSync(join(folder, "report.html"), "utf8")).toBe(before);
  });

  test("stays in its folder, whatever submissions are called", () => {
    const out = join(folder, "out");
    expect(writeReports(makeHostileResults(hostileTexts), out, "en")).toEqual([]);
    expect(readdirSync(folder)).toEqual(["out"]);
    expect(readdirSync(join(out, "feedback"))).toHaveLength(hostileTexts.length);
  });
});
