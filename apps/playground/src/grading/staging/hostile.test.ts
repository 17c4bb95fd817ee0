import { execFileSync } from "node:child_process";
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { afterAll, afterEach, expect, test } from "vitest";
import { entries } from "../../book/entry.ts";
import { attemptName } from "../../desk/attempt-path.ts";
import { stageAsOthers } from "../testing/stage-as-others.ts";
import { OpenFolder } from "./open-folder.ts";
import { stageSubmission } from "./stage-submission.ts";

const base = mkdtempSync(join(tmpdir(), "ipcbook-test-"));
const secret = join(base, "secret.ts");
writeFileSync(secret, "SECRET");
let folder = join(base, "1");
mkdirSync(folder);

afterEach(() => mkdirSync(folder = join(base, `${Number(folder.slice(base.length + 1)) + 1}`)));
afterAll(() => rmSync(base, { recursive: true }));

/** Where to put something in the submission. */
function at(name: string): string {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  return join(folder, name);
}

function put(name: string, content: string | Uint8Array): void {
  writeFileSync(at(name), content);
}

/** Stages it; whatever it is, nothing of another file comes out. */
function stage() {
  const staged = stageSubmission(folder);
  expect(JSON.stringify([[...staged.attempts], [...staged.faults]])).not.toMatch(/SECRET|root:/);
  return {
    taken: [...staged.attempts.keys()],
    faults: Object.fromEntries([...staged.faults].map(([id, fault]) => [id, fault.id])),
    remarks: staged.remarks.map(({ path, text }) => `${path}: ${text.en}`),
    explanation: staged.faults.get("unix-increment")?.explanation.en,
  };
}

const notAFile = { taken: [], faults: { "unix-increment": "not-a-file" } };

test("stageSubmission() follows no link to a file", () => {
  symlinkSync("/etc/passwd", at("unix-increment.ts"));
  symlinkSync(secret, at("byte-order.ts"));
  expect(stage()).toMatchObject({
    taken: [],
    faults: { "unix-increment": "not-a-file", "byte-order": "not-a-file" },
  });
});

test("stageSubmission() follows no link to a folder", () => {
  const other = join(base, "other", "attempts", "07-sockets");
  mkdirSync(other, { recursive: true });
  writeFileSync(join(other, "04-unix-increment.ts"), "SECRET");
  symlinkSync(join(base, "other", "attempts"), at("attempts"));
  symlinkSync(other, at("07-sockets"));
  symlinkSync("/", at("root"));
  symlinkSync(".", at("loop"));
  const { taken, faults, remarks } = stage();
  expect({ taken, faults }).toEqual({ taken: [], faults: {} });
  expect(remarks.map((remark) => remark.split(".")[0])).toEqual(
    ["07-sockets", "attempts", "loop", "root"].map((name) => `${name}: Not followed: it is a link`),
  );
});

test("stageSubmission() stages no folder that is a link by now", () => {
  put("unix-increment.ts", "SECRET");
  renameSync(folder, `${folder}-moved`);
  symlinkSync(`${folder}-moved`, folder);
  expect(stage()).toMatchObject({
    taken: [],
    faults: {},
    remarks: [expect.stringContaining(".: ")],
  });
});

test.runIf(process.platform === "linux")(
  "OpenFolder stays at the folder that it has opened",
  () => {
    put("x/unix-increment.ts", "own");
    const opened = new OpenFolder(at("x"));
    renameSync(at("x"), at("y"));
    symlinkSync("/etc", at("x"));
    expect(opened.list(10)).toEqual([{ name: "unix-increment.ts", kind: "file" }]);
    opened.close();
  },
);

test("stageSubmission() takes no hard link", () => {
  linkSync(secret, at("unix-increment.ts"));
  const { faults, explanation } = stage();
  expect(faults).toEqual({ "unix-increment": "other-names" });
  expect(explanation).toContain("unix-increment.ts is a hard link");
});

test("stageSubmission() waits for no pipe", () => {
  execFileSync("mkfifo", [at("unix-increment.ts"), at("pipe")]);
  expect(stage()).toMatchObject(notAFile);
});

test("stageSubmission() connects to no socket", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(at("unix-increment.ts"), resolve));
  expect(stage()).toMatchObject(notAFile);
  await new Promise((resolve) => server.close(resolve));
});

test("stageSubmission() opens no device", () => {
  // Only root may make one, and not in every container.
  try {
    execFileSync("mknod", [at("unix-increment.ts"), "c", "1", "5"], { stdio: "ignore" });
  } catch {
    symlinkSync("/dev/zero", at("unix-increment.ts"));
  }
  expect(stage()).toMatchObject(notAFile);
});

test("stageSubmission() takes no folder for a file", () => {
  put("unix-increment.ts/unix-increment.ts", "SECRET");
  expect(stage()).toMatchObject(notAFile);
});

test("stageSubmission() says that it may not read something", () => {
  put("unix-increment.ts", "SECRET");
  put("x/byte-order.ts", "SECRET");
  chmodSync(at("unix-increment.ts"), 0);
  chmodSync(join(folder, "x"), 0);
  const { faults, remarks } = stageAsOthers(folder);
  expect(faults).toEqual(["unreadable"]);
  expect(remarks).toEqual([expect.stringContaining("x: Cannot read the folder")]);
  chmodSync(join(folder, "x"), 0o700);
});

test("stageSubmission() takes no large file, also where it has no blocks", () => {
  put("unix-increment.ts", "x".repeat(256 * 1024 + 1));
  put("byte-order.ts", "");
  truncateSync(at("byte-order.ts"), 2 ** 40);
  expect(stage().faults).toEqual({ "unix-increment": "too-large", "byte-order": "too-large" });
});

test("stageSubmission() takes 1 MiB at most", () => {
  for (const entry of entries.slice(0, 6)) put(attemptName(entry), "x".repeat(250 * 1024));
  const { taken, faults } = stage();
  expect(taken).toHaveLength(4);
  expect(Object.values(faults)).toEqual(["too-much", "too-much"]);
});

test("stageSubmission() reads 64 files at most", () => {
  for (let count = 100; count < 200; count++) put(`${count}-unix-increment.ts`, "");
  const { faults, remarks } = stage();
  expect(faults).toEqual({ "unix-increment": "empty" });
  expect(remarks).toHaveLength(51);
});

test("stageSubmission() takes text in UTF-8, without its mark", () => {
  put("unix-increment.ts", Uint8Array.of(0xef, 0xbb, 0xbf, 0x61));
  put("byte-order.ts", Uint8Array.of(0x61, 0xff, 0xfe));
  put("sockaddr.ts", Uint8Array.of(0xff, 0xfe, 0x61, 0x00));
  put("framing.ts", "");
  expect(stage()).toMatchObject({
    taken: ["unix-increment"],
    faults: { "byte-order": "not-utf8", sockaddr: "not-utf8", framing: "empty" },
  });
  expect(stageSubmission(folder).attempts.get("unix-increment")?.source).toBe("a");
});

test("stageSubmission() takes no names that play tricks", () => {
  const names = ["a\nunix-increment.ts", "\u001b[2Kunix-increment.ts", "unix-іncrement.ts"];
  for (const name of names) put(name, "SECRET");
  put("\u202ets/unix-increment.ts", "SECRET");
  put("UNIX-INCREMENT.TS", "SECRET");
  const { taken, faults, remarks } = stage();
  expect({ taken, faults }).toEqual({ taken: [], faults: {} });
  expect(remarks).toHaveLength(5);
});

test("stageSubmission() takes names that are no UTF-8 for what they are", () => {
  put("unix-increment.ts", "own");
  const name = Buffer.concat([
    Buffer.from(`${folder}/unix-server`),
    Buffer.of(0xff, 0x2e, 0x74, 0x73),
  ]);
  writeFileSync(name, "SECRET");
  expect(stage()).toMatchObject({ taken: ["unix-increment"], remarks: [expect.anything()] });
});
