import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { stageSubmission } from "./stage-submission.ts";

const base = mkdtempSync(join(tmpdir(), "ipcbook-test-"));
afterAll(() => rmSync(base, { recursive: true }));

function make(files: Record<string, string>): string {
  const folder = mkdtempSync(join(base, "submission-"));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return folder;
}

function stage(files: Record<string, string>) {
  const { attempts, faults, remarks, hash } = stageSubmission(make(files));
  return {
    hash,
    files: Object.fromEntries([...attempts].map(([id, { file }]) => [id, file])),
    faults: Object.fromEntries([...faults].map(([id, fault]) => [id, fault.id])),
    remarks: remarks.map(({ path, text }) => `${path}: ${text.en}`),
  };
}

const desk = "attempts/07-sockets/04-unix-increment.ts";

test("stageSubmission() takes the attempts wherever they lie", () => {
  for (
    const file of [desk, desk.slice(9), "unix-increment.ts", "ipcbook-main/x/unix-increment.ts"]
  ) {
    expect(stage({ [file]: "a" })).toMatchObject({
      files: { "unix-increment": file },
      remarks: [],
    });
  }
  const attempts = stageSubmission(make({ [desk]: "export {};" })).attempts;
  expect(attempts.get("unix-increment")).toMatchObject({ file: desk, source: "export {};" });
});

test("stageSubmission() takes attempts/ of a clone, and nothing else", () => {
  const clone = {
    "apps/playground/chapters/07-sockets/chapter.ts": "x",
    "packages/a.ts": "x",
    "turbo.json": "{}",
  };
  expect(stage({ ...clone, [desk]: "a" })).toMatchObject({
    files: { "unix-increment": desk },
    remarks: [],
  });
  const { files, remarks } = stage(clone);
  expect(files).toEqual({});
  expect(remarks).toEqual([expect.stringContaining("a clone of ipcbook without attempts/")]);
});

test("stageSubmission() says that an attempt lies beside attempts/", () => {
  expect(stage({ [desk]: "a", "byte-order.ts": "b" })).toMatchObject({
    files: { "unix-increment": desk },
    remarks: [expect.stringContaining("byte-order.ts: Not looked at: there is a folder attempts/")],
  });
});

test("stageSubmission() takes one of two attempts, and says which", () => {
  const { files, remarks } = stage({
    "unix-increment.ts": "plain",
    "07-sockets/03-unix-increment.ts": "another number",
    "07-sockets/04-unix-increment.ts": "the desk's name",
  });
  expect(files).toEqual({ "unix-increment": "07-sockets/04-unix-increment.ts" });
  expect(remarks).toHaveLength(2);
  expect(remarks[0]).toContain("07-sockets/04-unix-increment.ts is the attempt at unix-increment");
});

test("stageSubmission() takes the other one where the first can't be taken", () => {
  const { files, faults, remarks } = stage({
    "04-unix-increment.ts": "",
    "unix-increment.ts": "a",
  });
  expect(files).toEqual({ "unix-increment": "unix-increment.ts" });
  expect(faults).toEqual({});
  expect(remarks).toEqual([expect.stringContaining("04-unix-increment.ts: Nothing is in it")]);
});

test("stageSubmission() says what somebody may have meant", () => {
  const { files, remarks } = stage({
    "unix-incremnt.ts": "a",
    "Unix-Server.ts": "a",
    "05-unix-client.js": "a",
    "helpers.ts": "a",
    "README.md": "a",
  });
  expect(files).toEqual({});
  expect(remarks).toEqual([
    expect.stringContaining(
      "05-unix-client.js: Not looked at: there is no exercise of this name. " +
        "Did you mean 06-unix-client.ts?",
    ),
    expect.stringContaining("05-unix-server.ts?"),
    expect.stringContaining("An attempt is one file"),
    expect.stringContaining("04-unix-increment.ts?"),
    expect.stringContaining(".: Not looked at: 1 more that is no attempt."),
  ]);
});

test("stageSubmission() looks at no configuration", () => {
  const names = [
    "deno.json",
    "package.json",
    "tsconfig.json",
    "import_map.json",
    "vitest.config.ts",
  ];
  const { remarks } = stage({
    ...Object.fromEntries(names.map((name) => [name, "{}"])),
    "unix-increment.ts": "a",
    ".npmrc": "",
    "node_modules/x/index.js": "",
  });
  expect(remarks).toHaveLength(names.length);
  for (const remark of remarks) expect(remark).toContain("the configuration of the book");
});

test("stageSubmission() has another hash for other names, contents and faults", () => {
  const hashes = [
    { "unix-increment.ts": "a" },
    { "unix-increment.ts": "b" },
    { "04-unix-increment.ts": "a" },
    { "unix-server.ts": "a" },
    { "unix-increment.ts": "" },
    {},
  ].map((files) => stage(files as Record<string, string>).hash);
  expect(new Set(hashes).size).toBe(hashes.length);
  expect(stage({ "unix-increment.ts": "a", "README.md": "other" }).hash).toBe(hashes[0]);
});
