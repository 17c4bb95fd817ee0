import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "vitest";
import { ParseError } from "./parse-error.ts";
import { parseUnixTable, type UnixEntry } from "./parse-unix-table.ts";
import { fixture } from "./testing/fixture.ts";

function recorded(): { entries: UnixEntry[]; warnings: ParseError[] } {
  const warnings: ParseError[] = [];
  return { entries: parseUnixTable(fixture("unix"), { file: "unix", warnings }), warnings };
}

const withInode = (inode: number) => recorded().entries.find((entry) => entry.inode === inode);

test("parseUnixTable() reads each column of a row", () => {
  assert.deepEqual(withInode(112144), {
    refCount: 2,
    flags: 0x10000,
    listening: true,
    type: 1,
    state: 1,
    inode: 112144,
    path: "server_socket",
    abstract: false,
  });
});

test("parseUnixTable() leaves unnamed sockets without a path", () => {
  const unnamed = withInode(112145);
  assert.equal(unnamed?.listening, false);
  assert(!("path" in unnamed));
});

test("parseUnixTable() tells a connection that nobody has accepted", () => {
  const waiting = recorded().entries.find(({ inode }) => inode === 0);
  assert.deepEqual([waiting?.state, waiting?.path], [2, "server_socket"]);
});

test("parseUnixTable() keeps blanks, and names in any language", () => {
  assert.equal(withInode(112149)?.path, "seq packet with spaces");
  assert.equal(withInode(112150)?.path, "新套接字");
});

test("parseUnixTable() marks abstract names, whose NULs the kernel prints as @", () => {
  assert.deepEqual([withInode(112154)?.path, withInode(112154)?.abstract], ["@a@b@c", true]);
});

test("parseUnixTable() puts half rows among the warnings", () => {
  const { entries, warnings } = recorded();
  assert.equal(withInode(112152)?.path, "new");
  assert.equal(entries.length, 15);
  assert.equal(entries.some(({ inode }) => inode === 99999), false);
  assert.deepEqual(
    warnings.map(({ message }) => message),
    ["Cannot parse the socket's address: 0 hexadecimal digits here (unix:11:1)"],
  );
});

test("parseUnixTable() throws at half rows unless there are warnings", () => {
  assert.throws(() => parseUnixTable(fixture("unix"), { file: "proc/net/unix" }), {
    name: "ParseError",
    file: "proc/net/unix",
    line: 11,
    column: 1,
  });
});

test("parseUnixTable() throws nothing but ParseError, and nothing with warnings", () => {
  const original = fixture("unix");
  const place = fc.nat(original.length);
  fc.assert(
    fc.property(place, fc.nat(80), fc.string({ unit: "binary", maxLength: 9 }), (at, drop, put) => {
      const mutated = original.slice(0, at) + put + original.slice(at + drop);
      parseUnixTable(mutated, { warnings: [] });
      try {
        parseUnixTable(mutated);
      } catch (error) {
        assert(error instanceof ParseError, String(error));
      }
    }),
    { numRuns: 2000 },
  );
});
