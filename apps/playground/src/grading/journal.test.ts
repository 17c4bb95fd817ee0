import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { GradeAnswer } from "./grade-request.ts";
import { Journal } from "./journal.ts";
import { lock } from "./lock.ts";

const folders: string[] = [];
function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "ipcbook-journal-"));
  folders.push(made);
  return made;
}
afterAll(() => folders.forEach((made) => rmSync(made, { recursive: true })));

const head = { seed: 7, startedAt: "2026-11-27T00:00:00.000Z" };
const answer = (output: string) => ({ verdict: { output }, runs: 1, shown: null } as GradeAnswer);
const fileIn = (home: string) => join(home, ".ipcbook", "journal.jsonl");

test("Journal finds what was added, also when it is opened again", () => {
  const home = folder();
  expect(Journal.isIn(home)).toBe(false);
  const journal = Journal.begin(home, head);
  journal.add("a", answer("eins"));
  journal.add("b", answer("二\n\u2028"));
  for (const one of [journal, Journal.open(home)!]) {
    expect(one.head).toEqual(head);
    expect(one.find("a")).toEqual(answer("eins"));
    expect(one.find("b")).toEqual(answer("二\n\u2028"));
    expect(one.has("c")).toBe(false);
    expect(one.find("c")).toBeNull();
  }
});

test("Journal leaves out a line that is not whole, and goes on behind it", () => {
  const home = folder();
  Journal.begin(home, head).add("a", answer("one"));
  const whole = readFileSync(fileIn(home));
  for (let length = whole.indexOf("\n") + 2; length < whole.length - 1; length += 7) {
    writeFileSync(fileIn(home), whole.subarray(0, length));
    const journal = Journal.open(home)!;
    expect(journal.find("a")).toBeNull();
    journal.add("b", answer("two"));
    expect(journal.find("b")).toEqual(answer("two"));
    expect(Journal.open(home)!.find("b")).toEqual(answer("two"));
  }
});

test("Journal is not opened where it does not begin as one", () => {
  const home = folder();
  expect(Journal.open(home)).toBeNull();
  Journal.begin(home, head);
  writeFileSync(fileIn(home), "");
  expect(Journal.open(home)).toBeNull();
  appendFileSync(fileIn(home), "no JSON\n");
  expect(Journal.open(home)).toBeNull();
});

test("lock() is had by one at a time", () => {
  const home = folder();
  const first = lock(home)!;
  expect(first).not.toBeNull();
  expect(lock(`${home}/.`)).toBeNull();
  const other = lock(folder())!;
  first.release();
  other.release();
  lock(home)!.release();
});
