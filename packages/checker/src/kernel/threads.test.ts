import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { expect, test } from "vitest";
import { readThreads, spentSince, Threads } from "./threads.ts";

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

/** A /proc of one process, whose threads have run this long. */
function procOf(ran: Record<number, number>): string {
  const root = mkdtempSync(join(tmpdir(), "ipcbook-test-"));
  for (const [tid, time] of Object.entries(ran)) runFor(root, tid, time);
  return root;
}

function runFor(root: string, tid: string | number, time: number): void {
  const folder = join(root, "7", "task", String(tid));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "stat"), `${tid} (worker-${tid}) S 1 7 7 0\n`);
  writeFileSync(join(folder, "schedstat"), `${time} 1 2\n`);
  writeFileSync(join(folder, "syscall"), "0 0x3 0x0 0x0 0x0 0x0 0x0 0x7f 0x7f\n");
}

test("Threads reads all again where none has run, and times where one has", () => {
  const root = procOf({ 7: 10, 8: 10 });
  const threads = new Threads(7, root);
  try {
    const first = threads.readAgain(null);
    expect(first).toMatchObject([{ tid: 7, name: "", ran: 10n, call: null }, { tid: 8 }]);
    expect(threads.readAgain(first)).toEqual(readThreads(7, root));
    runFor(root, 8, 11);
    const then = threads.readAgain(first);
    expect(then).toEqual([
      { tid: 7, name: "", state: "?", call: null, ran: 10n, waited: 1n },
      { tid: 8, name: "worker-8", state: "?", call: null, ran: 11n, waited: 1n },
    ]);
    expect(threads.readAgain(then)).toEqual(readThreads(7, root));
    // One more is news, whatever the others do.
    runFor(root, 9, 0);
    expect(threads.readAgain(then)[2]).toMatchObject({ name: "worker-9", state: "?" });
  } finally {
    threads.close();
    rmSync(root, { recursive: true });
  }
});

test("Threads keeps open what it reads, but nothing of threads that have gone", () => {
  const root = procOf({ 7: 10, 8: 10 });
  const threads = new Threads(7, root);
  const isOpen = (tid: number) => {
    const ours = readdirSync("/proc/self/fd").map((fd) => pathOf(`/proc/self/fd/${fd}`));
    return ours.some((path) => path.startsWith(join(root, "7", "task", String(tid))));
  };
  try {
    threads.read();
    expect([isOpen(7), isOpen(8)]).toEqual([true, true]);
    rmSync(join(root, "7", "task", "8"), { recursive: true });
    expect(threads.read()).toMatchObject([{ tid: 7 }]);
    expect([isOpen(7), isOpen(8)]).toEqual([true, false]);
    threads.close();
    expect(isOpen(7)).toBe(false);
    expect(threads.read()).toEqual([]);
  } finally {
    threads.close();
    rmSync(root, { recursive: true });
  }
});

function pathOf(link: string): string {
  try {
    return readlinkSync(link);
  } catch {
    // That of the listing itself.
    return "";
  }
}

test("spentSince() adds up what all threads have run and waited, also those that are new", () => {
  const thread = (tid: number, ran: bigint, waited: bigint) => ({
    ...{ tid, name: "", state: "S", call: null, ran, waited },
  });
  const first = [
    thread(7, 1_000_000n, 1_000_000n),
    thread(8, 0n, 2_000_000n),
    thread(9, 0n, 9_000_000n),
  ];
  const now = [
    thread(7, 3_000_000n, 4_000_000n),
    thread(8, 0n, 4_500_000n),
    thread(10, 250_000n, 500_000n),
  ];
  expect(spentSince(first, now)).toEqual({ ranMs: 2.25, waitedMs: 6 });
});
