import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { stageAsOthers } from "../testing/stage-as-others.ts";
import { findSubmissions } from "./find-submissions.ts";

const base = mkdtempSync(join(tmpdir(), "ipcbook-test-"));
afterAll(() => rmSync(base, { recursive: true }));

/** Makes files with the paths given, and says where. */
function make(name: string, ...files: string[]): string {
  const folder = join(base, name);
  mkdirSync(folder, { recursive: true });
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), "export {};");
  }
  return folder;
}

const idsOf = (...paths: string[]) => findSubmissions(paths).submissions.map(({ id }) => id);
const refusedOf = (...paths: string[]) =>
  findSubmissions(paths).refused.map(({ path, text }) => `${path.slice(base.length)}: ${text.en}`);

test("findSubmissions() takes a folder of attempts for a submission", () => {
  expect(idsOf(make("plain", "unix-increment.ts"))).toEqual(["plain"]);
  expect(idsOf(make("desk", "attempts/07-sockets/04-unix-increment.ts"))).toEqual(["desk"]);
  expect(idsOf(make("chapters", "07-sockets/x.ts"))).toEqual(["chapters"]);
  expect(idsOf(make("fork", "apps/x", "packages/x", "turbo.json"))).toEqual(["fork"]);
});

test("findSubmissions() takes any other folder for a folder of submissions, in the order of names", () => {
  const folder = make("class", "bob/notes.md", "alice/unix-increment.ts", "李雷/x", ".git/config");
  expect(findSubmissions([folder])).toEqual({
    submissions: ["alice", "bob", "李雷"].map((id) => ({ id, path: join(folder, id) })),
    refused: [],
  });
});

test("findSubmissions() gives each submission an id of its own", () => {
  make("monday", "alice/x", "alice (2)/x");
  make("tuesday", "alice/x");
  expect(idsOf(join(base, "tuesday"), join(base, "monday"))).toEqual([
    "alice",
    "alice (2)",
    "alice (2) (2)",
  ]);
});

test("findSubmissions() takes the same folder once, however it is named", () => {
  const folder = make("again", "alice/unix-increment.ts");
  const { submissions, refused } = findSubmissions([
    join(folder, "alice"),
    folder,
    `${folder}/alice/`,
    `${folder}/../again/alice`,
  ]);
  expect(submissions).toHaveLength(1);
  expect(refused).toHaveLength(3);
  expect(refused[0]?.text.en).toBe(
    `Graded once only: it is the same folder as ${join(folder, "alice")}.`,
  );
});

test("findSubmissions() says why something is none", () => {
  const folder = make("mixed", "alice/x", "bob.ZIP", "carol.ts");
  mkdirSync(join(folder, "dave"));
  symlinkSync("/etc", join(folder, "erin"));
  expect(idsOf(folder)).toEqual(["alice"]);
  expect(refusedOf(folder)).toEqual([
    expect.stringMatching(/^\/mixed\/bob.ZIP: .*Unpack it/),
    expect.stringMatching(/^\/mixed\/carol.ts: .*it is a file/),
    expect.stringMatching(/^\/mixed\/dave: .*empty/),
    expect.stringMatching(/^\/mixed\/erin: .*it is a link/),
  ]);
});

test("findSubmissions() says what is wrong with an argument", () => {
  const link = join(base, "link");
  symlinkSync(make("target", "unix-increment.ts"), link);
  expect(refusedOf(join(base, "nowhere"))).toEqual([expect.stringContaining("no such folder")]);
  // The system would follow it where a slash comes after it.
  for (const path of [link, `${link}/`]) {
    expect(refusedOf(path)).toEqual([expect.stringContaining("it is a link")]);
  }
  expect(refusedOf(make("nothing"))).toEqual([expect.stringContaining("empty")]);
  expect(refusedOf("/dev/null")).toEqual([expect.stringContaining("neither a folder")]);
  expect(refusedOf(make("papers", "a.txt"))[0]).toContain("no submission in it");
});

test("findSubmissions() refuses a folder it may not read", () => {
  const folder = make("closed", "alice/x");
  chmodSync(join(folder, "alice"), 0);
  expect(stageAsOthers(folder).refused).toEqual([expect.stringContaining("EACCES")]);
  chmodSync(join(folder, "alice"), 0o700);
});
