import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import process from "node:process";
import { afterAll, afterEach, expect, test } from "vitest";
import { smokeTest } from "./smoke-test.ts";

const folder = mkdtempSync(join(tmpdir(), "ipcbook-test-"));
const { PATH: path, TMPDIR: temporary } = process.env;
afterEach(() => {
  process.env.PATH = path;
  if (temporary === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = temporary;
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Puts a program before all others. */
function instead(name: string, script: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, name), 0o755);
  process.env.PATH = `${folder}${delimiter}${path}`;
}

test("smokeTest() finds the strong tier where bubblewrap is installed and may be used", async () => {
  process.env.TMPDIR = mkdtempSync(join(folder, "tmp-"));
  // Where this fails: apt-get install bubblewrap util-linux, and see SECURITY.md.
  expect(await smokeTest()).toEqual({
    tier: "strong",
    about: expect.stringMatching(/^bubblewrap \d.*, seccomp, prlimit$/),
    lacking: null,
  });
  expect(readdirSync(process.env.TMPDIR)).toEqual([]);
});

test("smokeTest() says what is not installed", async () => {
  process.env.PATH = folder;
  expect(await smokeTest()).toMatchObject({ tier: "default", lacking: "not found (bwrap)" });
});

test("smokeTest() says why bubblewrap does not start anything", async () => {
  instead("bwrap", 'echo "bwrap: No permissions to create new namespace" >&2; exit 1');
  expect(await smokeTest()).toMatchObject({
    tier: "default",
    lacking: "bwrap: No permissions to create new namespace",
  });
});

test("smokeTest() takes no bubblewrap that holds nobody back", async () => {
  instead("bwrap", `echo '["read a file outside","write to /"]'`);
  expect(await smokeTest()).toMatchObject({
    tier: "default",
    lacking: "it lets a process read a file outside, write to /",
  });
});

test("smokeTest() takes no bubblewrap that says nothing", async () => {
  instead("bwrap", "exit 0");
  expect(await smokeTest()).toMatchObject({ tier: "default", lacking: "it did not start" });
});
