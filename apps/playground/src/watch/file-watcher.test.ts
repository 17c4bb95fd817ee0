import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Change, FileWatcher } from "./file-watcher.ts";

let folder: string;
let watcher: FileWatcher;
let changes: Change[];
let arrived: () => void;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ipcbook-watch-"));
  writeFileSync(join(folder, "a.ts"), "one");
  changes = [];
  watcher = new FileWatcher({ folders: [folder], files: [] }, (change) => {
    changes.push(change);
    arrived?.();
  });
});

afterEach(() => {
  watcher.close();
  rmSync(folder, { recursive: true });
});

/** Waits until so many changes have been told. */
async function told(count: number): Promise<string[]> {
  while (changes.length < count) await new Promise<void>((resolve) => arrived = resolve);
  return changes.map(({ path, gone }) => `${path.slice(folder.length + 1)}${gone ? " gone" : ""}`);
}

test("FileWatcher tells of a file that is written in place", async () => {
  writeFileSync(join(folder, "a.ts"), "two");
  expect(await told(1)).toEqual(["a.ts"]);
});

test("FileWatcher tells once of a file that is replaced by a rename", async () => {
  writeFileSync(join(folder, ".a.ts.swp"), "two");
  renameSync(join(folder, ".a.ts.swp"), join(folder, "a.ts"));
  writeFileSync(join(folder, "last"), "");
  const all = await told(2);
  expect(all.filter((change) => change === "a.ts")).toEqual(["a.ts"]);
});

test("FileWatcher tells once of a file that is emptied, left so, and then written", async () => {
  writeFileSync(join(folder, "a.ts"), "");
  setTimeout(() => appendFileSync(join(folder, "a.ts"), "two"), 60);
  await told(1);
  writeFileSync(join(folder, "last"), "x");
  expect(await told(2)).toEqual(["a.ts", "last"]);
});

test("FileWatcher believes in the end that a file is empty", async () => {
  writeFileSync(join(folder, "a.ts"), "");
  expect(await told(1)).toEqual(["a.ts"]);
});

test("FileWatcher does not tell of a chmod, nor of the same content", async () => {
  chmodSync(join(folder, "a.ts"), 0o600);
  writeFileSync(join(folder, "a.ts"), "one");
  writeFileSync(join(folder, "last"), "x");
  expect(await told(1)).toEqual(["last"]);
});

test("FileWatcher tells of new files and of deleted ones", async () => {
  writeFileSync(join(folder, "b.ts"), "new");
  expect(await told(1)).toEqual(["b.ts"]);
  rmSync(join(folder, "a.ts"));
  expect(await told(2)).toEqual(["b.ts", "a.ts gone"]);
});

test("FileWatcher takes a folder in a file's place for no file", async () => {
  rmSync(join(folder, "a.ts"));
  mkdirSync(join(folder, "a.ts"));
  expect(await told(1)).toEqual(["a.ts gone"]);
});

test("FileWatcher finds changes in a folder that came later, without events", async () => {
  watcher.close();
  const later = join(folder, "later");
  watcher = new FileWatcher({ folders: [later], files: [] }, (change) => {
    changes.push(change);
    arrived?.();
  });
  mkdirSync(later);
  writeFileSync(join(later, "a.ts"), "one");
  expect(await told(1)).toEqual(["later/a.ts"]);
});
