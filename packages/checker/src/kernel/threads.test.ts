import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { expect, test } from "vitest";
import { readThreads } from "./threads.ts";

test("readThreads() shows a process asleep in read, and in which call on which fd", async () => {
  const cat = spawn("cat", [], { stdio: ["pipe", "ignore", "ignore"] });
  try {
    let thread = readThreads(cat.pid!)[0];
    // Until it has started and sleeps: the kernel shows when.
    while (thread?.call?.name !== "read" || thread.state !== "S") {
      await new Promise((resolve) => setTimeout(resolve, 1));
      thread = readThreads(cat.pid!)[0];
    }
    expect(thread).toMatchObject({ tid: cat.pid, name: "cat", state: "S" });
    expect(thread.call.args[0]).toBe(0n);
    expect(thread.ran).toBeGreaterThan(0n);
  } finally {
    cat.kill("SIGKILL");
  }
});

test("readThreads() shows every thread of this process", () => {
  expect(readThreads(process.pid).length).toBeGreaterThan(1);
});

test("readThreads() gives none for a process that has ended", () => {
  expect(readThreads(2 ** 22 + 1)).toEqual([]);
});

test("readThreads() reads a name with blanks and brackets", () => {
  const root = mkdtempSync(join(tmpdir(), "ipcbook-test-"));
  try {
    const folder = join(root, "7", "task", "7");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "stat"), "7 (a) R (b)) S 1 7 7 0\n");
    writeFileSync(join(folder, "schedstat"), "123 45 6\n");
    expect(readThreads(7, root)).toEqual([
      { tid: 7, name: "a) R (b)", state: "S", call: null, ran: 123n, waited: 45n },
    ]);
  } finally {
    rmSync(root, { recursive: true });
  }
});
