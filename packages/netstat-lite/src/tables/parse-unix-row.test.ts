import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "vitest";
import { sscanf } from "../scan/sscanf.ts";
import { isKernelRow, parseUnixRow } from "./parse-unix-row.ts";

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
  const values = sscanf(line, "%p: %lX %lX %lX %X %X %lu %s");
  if (values.length < 6) return null;
  const [, refCount, protocol, flags, type, state, inode = 0, path = ""] = values;
  return { refCount, protocol, flags, type, state, inode, path };
}

test("parseUnixRow() reads a row as sscanf(3) does", () => {
  fc.assert(
    fc.property(fc.oneof(kernelRow, mutated), (line) => {
      assert.deepEqual(parseUnixRow(line), asSscanf(line));
    }),
    { numRuns: 5_000 },
  );
});

test("isKernelRow() knows the kernel's rows", () => {
  fc.assert(fc.property(kernelRow, (line) => isKernelRow(line)));
  assert(!isKernelRow("0000000000000000: 2 00000000 00010000 0001 01 12345 /run/x"));
});
