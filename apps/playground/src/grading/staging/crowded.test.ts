import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterAll, expect, test } from "vitest";
import { stageSubmission } from "./stage-submission.ts";

const base = mkdtempSync(join(tmpdir(), "ipcbook-test-"));
afterAll(() => rmSync(base, { recursive: true }));

/** A submission with an attempt of each of two kinds of name. */
function make(name: string): string {
  const folder = join(base, name);
  mkdirSync(join(folder, "07-sockets"), { recursive: true });
  writeFileSync(join(folder, "07-sockets", "04-unix-increment.ts"), "export {};");
  return folder;
}

/** In ms of the processor, as the machine may be busy: it takes some 20, all of it would take seconds. */
const most = 250;

function stageSoon(folder: string) {
  const started = process.cpuUsage();
  const staged = stageSubmission(folder);
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1000).toBeLessThan(most);
  return {
    taken: [...staged.attempts.keys()],
    remarks: staged.remarks.map(({ path, text }) => `${path}: ${text.en}`),
  };
}

test("stageSubmission() finds the attempts among 10,000 files", () => {
  const folder = make("files");
  for (let count = 0; count < 10_000; count++) writeFileSync(join(folder, `${count}.ts`), "");
  writeFileSync(join(folder, "byte-order.ts"), "export {};");
  expect(stageSoon(folder)).toEqual({
    taken: ["byte-order", "unix-increment"],
    remarks: [expect.stringContaining(".: Not looked through: too much is in it")],
  });
});

test("stageSubmission() finds the attempts among 200 folders of 10 files", () => {
  const folder = make("folders");
  for (let count = 0; count < 200; count++) {
    mkdirSync(join(folder, `${count}`));
    for (let file = 0; file < 10; file++) writeFileSync(join(folder, `${count}`, `${file}.ts`), "");
  }
  const { taken, remarks } = stageSoon(folder);
  expect(taken).toEqual(["unix-increment"]);
  expect(remarks).toHaveLength(51);
  expect(remarks.at(-1)).toMatch(/^\.: \d+ more remarks were left out\.$/);
});

test("stageSubmission() goes four names deep", () => {
  const folder = make("deep");
  const deep = join(folder, ...Array.from({ length: 200 }, () => "d"));
  mkdirSync(deep, { recursive: true });
  for (const [depth, name] of [[3, "byte-order"], [4, "sockaddr"], [200, "framing"]] as const) {
    writeFileSync(join(folder, ...Array.from({ length: depth }, () => "d"), `${name}.ts`), "x");
  }
  expect(stageSoon(folder)).toEqual({
    taken: ["byte-order", "unix-increment"],
    remarks: [
      expect.stringContaining("d/d/d/d: Not looked into: attempts lie at most 4 names deep"),
    ],
  });
});
