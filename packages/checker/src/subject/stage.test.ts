import { execFileSync } from "node:child_process";
import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { attemptLimit, readAttempt, StageFault } from "./stage.ts";

const folder = mkdtempSync(join(tmpdir(), "ipcbook-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

function faultOf(path: string): string {
  try {
    readAttempt(path);
  } catch (error) {
    if (error instanceof StageFault) return error.id;
    throw error;
  }
  return "none";
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test("readAttempt() gives the text of a regular file", () => {
  expect(readAttempt(file("good.ts", "export const a = 1;"))).toBe("export const a = 1;");
});

test("readAttempt() follows no link", () => {
  const link = join(folder, "link.ts");
  symlinkSync("/etc/passwd", link);
  expect(faultOf(link)).toBe("not-a-file");
});

test("readAttempt() waits for no pipe and reads no device and no folder", () => {
  const fifo = join(folder, "fifo.ts");
  execFileSync("mkfifo", [fifo]);
  mkdirSync(join(folder, "folder.ts"));
  expect(faultOf(fifo)).toBe("not-a-file");
  expect(faultOf("/dev/zero")).toBe("not-a-file");
  expect(faultOf(join(folder, "folder.ts"))).toBe("not-a-file");
});

test("readAttempt() says what is wrong with the bytes", () => {
  expect(faultOf(file("large.ts", "x".repeat(attemptLimit + 1)))).toBe("too-large");
  expect(faultOf(file("latin1.ts", Uint8Array.of(0xe9, 0x74)))).toBe("not-utf8");
  expect(faultOf(file("empty.ts", " \n"))).toBe("empty");
  expect(faultOf(join(folder, "missing.ts"))).toBe("unreadable");
});

test("readAttempt() reads a hard link as the file it is", () => {
  const link = join(folder, "hard.ts");
  linkSync(file("original.ts", "export {};"), link);
  expect(readAttempt(link)).toBe("export {};");
});

test("readAttempt() takes no hard link where one link is asked for", () => {
  const alone = file("alone.ts", "export {};");
  expect(readAttempt(alone, { oneLink: true })).toBe("export {};");
  const link = join(folder, "second.ts");
  linkSync(alone, link);
  expect(() => readAttempt(link, { oneLink: true })).toThrow("another name");
  expect(() => readAttempt(alone, { oneLink: true })).toThrow("another name");
});

test("readAttempt() calls the file by the name that it is given", () => {
  const path = join(folder, "nothing.ts");
  const explanationOf = (name?: string) => {
    try {
      return readAttempt(path, { name });
    } catch (error) {
      return (error as StageFault).explanation.en;
    }
  };
  expect(explanationOf()).toContain(path);
  expect(explanationOf("03-x.ts")).toContain("Opening 03-x.ts failed");
});
