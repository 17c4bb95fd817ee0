import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterAll, expect, test } from "vitest";
import { readInside } from "./inside.ts";

const folder = mkdtempSync(join(tmpdir(), "ipcbook-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

function said(text: string): string {
  const file = join(folder, "inside");
  writeFileSync(file, text);
  return file;
}

test("readInside() has nobody before bubblewrap has said all", () => {
  expect(readInside(join(folder, "nothing"))).toBeNull();
  for (const text of ["", '{"child-pid": 1', "{}", '{"child-pid": "1"}', "null"]) {
    expect(readInside(said(text)), text).toBeNull();
  }
});

test("readInside() tells the first process and the one that runs the command", async () => {
  const first = spawn("/bin/sh", ["-c", "sleep 60; :"], { stdio: "ignore" });
  try {
    const file = said(JSON.stringify({ "child-pid": first.pid }));
    let inside = readInside(file);
    while (!inside?.command) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      inside = readInside(file);
    }
    expect(inside.first).toBe(first.pid);
    process.kill(inside.command, "SIGKILL");
  } finally {
    first.kill("SIGKILL");
  }
});

test("readInside() knows the first one as long as it has no command", () => {
  expect(readInside(said('{"child-pid": 4194305}'))).toEqual({ first: 4194305, command: null });
});
