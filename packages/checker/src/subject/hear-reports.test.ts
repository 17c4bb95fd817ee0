import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import type { Report } from "../runner/job.ts";
import { hearReports, readReport } from "./hear-reports.ts";

const token = "the token";
const line = (report: object) => JSON.stringify({ ...report, token });

/** What is heard of these chunks. */
async function heard(...chunks: string[]): Promise<Report[]> {
  const reports: Report[] = [];
  const control = new PassThrough();
  hearReports(control, token, (report) => reports.push(report));
  for (const chunk of chunks) control.write(chunk);
  await new Promise((resolve) => setTimeout(resolve, 10));
  return reports;
}

test("hearReports() hears a report that comes in pieces", async () => {
  const text = `${line({ did: "import" })}\n${line({ did: "return", value: "5", left: 0 })}\n`;
  expect(await heard(text.slice(0, 20), text.slice(20)))
    .toEqual([{ did: "import" }, { did: "return", value: "5", left: 0 }]);
});

test("hearReports() hears nothing of a line without an end, however long", async () => {
  const flood = Array.from({ length: 100 }, () => "x".repeat(100_000));
  expect(await heard(...flood, "\n", `${line({ did: "renew" })}\n`)).toEqual([{ did: "renew" }]);
});

test.each([
  "",
  "garbage",
  "null",
  "[]",
  "7",
  JSON.stringify({ did: "return", value: "5", left: 0 }),
  JSON.stringify({ did: "return", value: "5", left: 0, token: "another" }),
  line({ did: "return", value: { toString: 1 }, left: 0 }),
  line({ did: "return", value: "x".repeat(1_001), left: 0 }),
  line({ did: "throw", code: 7, left: 0 }),
  line({ did: "end", status: "0" }),
  line({ did: "end", status: 0, threw: [] }),
  line({ did: "something else" }),
])("readReport() takes no report from: %s", (text) => {
  expect(readReport(text, token)).toBeNull();
});
