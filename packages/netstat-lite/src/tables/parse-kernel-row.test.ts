import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "vitest";
import { sscanf } from "../scan/sscanf.ts";
import { parseKernelRow } from "./parse-kernel-row.ts";

/** As net/unix/af_unix.c prints it: "%pK: %08X %08X %08X %04X %02X %5lu", then the name. */
const hex = (digits: number) =>
  fc.nat(16 ** Math.min(digits, 7) - 1).map((number) =>
    number.toString(16).toUpperCase().padStart(digits, "0")
  );
const name = fc.string({ unit: fc.constantFrom(..." \t\v\rab/@0:.\xa0\x85\xff"), maxLength: 12 });
const kernelRow = fc.tuple(
  hex(16),
  hex(8),
  hex(8),
  hex(8),
  hex(4),
  hex(2),
  fc.oneof(fc.nat(), fc.nat(99_999)),
  fc.option(name),
).map(([slot, ...rest]) => {
  const [inode, path] = rest.splice(5) as [number, string | null];
  const row = `${slot.toLowerCase()}: ${rest.join(" ")} ${`${inode}`.padStart(5)}`;
  return path === null ? row : `${row} ${path}`;
});
/** The same, with something in it that the kernel would not have printed. */
const mutated = fc.tuple(
  kernelRow,
  fc.nat(70),
  fc.constantFrom("", " ", "-", "0x", "g", "12 ", "\t"),
)
  .map(([row, at, piece]) => row.slice(0, at) + piece + row.slice(at + 1));

function asSscanf(line: string): unknown {
  const [, refCount, protocol, flags, type, state, inode, path = ""] = sscanf(
    line,
    "%p: %lX %lX %lX %X %X %lu %s",
  );
  return { refCount, protocol, flags, type, state, inode, path };
}

test("parseKernelRow() reads the kernel's rows as sscanf(3) does", () => {
  fc.assert(
    fc.property(kernelRow, (line) => {
      const { name: _, ...row } = parseKernelRow(line)!;
      assert.deepEqual(row, asSscanf(line));
    }),
    { numRuns: 5_000 },
  );
});

test("parseKernelRow() reads nothing else in another way", () => {
  fc.assert(
    fc.property(mutated, (line) => {
      const row = parseKernelRow(line);
      if (row === null) return;
      const { name: _, ...values } = row;
      assert.deepEqual(values, asSscanf(line));
    }),
    { numRuns: 5_000 },
  );
  assert.equal(
    parseKernelRow("0000000000000000: 2 00000000 00010000 0001 01 12345 /run/x"),
    null,
  );
});

test.each([
  ["", null],
  [" ", ""],
  ["  two words ", " two words "],
])("parseKernelRow() tells the whole name after the inode: %j", (end, name) => {
  const line = `0000000000000000: 00000002 00000000 00010000 0001 01    12${end}`;
  assert.equal(parseKernelRow(line)?.name, name);
});
