import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, test } from "vitest";
import { findOwners } from "./find-owners.ts";
import { searchOwners } from "./search-owners.ts";

const folder = mkdtempSync(join(tmpdir(), "netstat-lite-owners-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A saved /proc: of each process, its descriptors and the inodes of their sockets. */
function procOf(processes: Record<number, Record<number, number>>): string {
  const proc = mkdtempSync(join(folder, "proc-"));
  for (const [pid, descriptors] of Object.entries(processes)) {
    mkdirSync(join(proc, pid, "fd"), { recursive: true });
    writeFileSync(join(proc, pid, "cmdline"), `/usr/bin/program-${pid}\0argument\0`);
    for (const [fd, inode] of Object.entries(descriptors)) {
      symlinkSync(`socket:[${inode}]`, join(proc, pid, "fd", fd));
    }
  }
  return proc;
}

/** Searches while `onFirst` happens as the first socket was asked about, or its owner told. */
function searched(proc: string, at: "wants" | "onOwner", onFirst: () => void) {
  const owners = new Map<number, string>();
  let calls = 0;
  const happens = (where: string) => {
    if (where === at && calls++ === 0) onFirst();
  };
  const notice = searchOwners({
    procRoot: proc,
    euid: 0,
    wants(inode) {
      happens("wants");
      return !owners.has(inode);
    },
    onOwner(inode, { program }) {
      happens("onOwner");
      owners.set(inode, program);
    },
    isDone: () => false,
  });
  return { owners, notice };
}

test("searchOwners() passes over a process that ends while its descriptors are read", () => {
  const sockets = { 7: { 3: 70, 4: 71, 5: 72 } };
  const early = procOf(sockets);
  assert.deepEqual(
    searched(early, "wants", () => rmSync(join(early, "7"), { recursive: true })),
    { owners: new Map(), notice: null },
  );
  const late = procOf(sockets);
  const { owners, notice } = searched(late, "onOwner", () => {
    rmSync(join(late, "7"), { recursive: true });
  });
  assert.deepEqual([owners.size, [...owners.values()], notice], [1, ["program-7"], null]);
});

test("findOwners() ends once all are found, and knows one owner of each", () => {
  const proc = procOf({ 1: { 3: 10, 4: 11, 5: 10 } });
  const { owners, notice } = findOwners({ procRoot: proc, euid: 0, wanted: new Set([0, 10]) });
  assert.deepEqual([...owners.keys()], [10]);
  const { pid, program, cell } = owners.get(10)!;
  assert.deepEqual([pid, program, notice], [1, "program-1", null]);
  assert.equal(Buffer.from(cell).toString("latin1"), "1/program-1         ");
  assert.deepEqual([...findOwners({ procRoot: proc, euid: 0 }).owners.keys()].sort(), [10, 11]);
});
