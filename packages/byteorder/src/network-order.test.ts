import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, test } from "vitest";
import { readBigUint64 } from "./read-big-uint64.ts";
import { readUint16 } from "./read-uint16.ts";
import { readUint32 } from "./read-uint32.ts";
import { writeBigUint64 } from "./write-big-uint64.ts";
import { writeUint16 } from "./write-uint16.ts";
import { writeUint32 } from "./write-uint32.ts";

test("write functions put the highest byte first, and leave the other bytes alone", () => {
  const bytes = new Uint8Array(16).fill(0xee);
  writeUint16(bytes, 0x0102, 1);
  writeUint32(bytes, 0x03040506, 3);
  writeBigUint64(bytes, 0x0708090a0b0c0d0en, 7);
  const written = Array.from({ length: 14 }, (_, index) => index + 1);
  assert.deepEqual([...bytes], [0xee, ...written, 0xee]);
});

test("read functions give what the write functions wrote, in a part of a buffer", () => {
  const bytes = new Uint8Array(32).subarray(5, 21);
  fc.assert(
    fc.property(
      fc.nat(0xffff),
      fc.nat(0xffffffff),
      fc.bigInt(0n, 2n ** 64n - 1n),
      fc.nat(8),
      (short, long, big, offset) => {
        writeUint16(bytes, short, offset);
        assert.equal(readUint16(bytes, offset), short);
        writeUint32(bytes, long, offset);
        assert.equal(readUint32(bytes, offset), long);
        writeBigUint64(bytes, big, offset);
        assert.equal(readBigUint64(bytes, offset), big);
      },
    ),
  );
});

describe.each([
  [2, readUint16, (bytes: Uint8Array, offset: number) => writeUint16(bytes, 1, offset)],
  [4, readUint32, (bytes: Uint8Array, offset: number) => writeUint32(bytes, 1, offset)],
  [8, readBigUint64, (bytes: Uint8Array, offset: number) => writeBigUint64(bytes, 1n, offset)],
])("of %i bytes", (size, read, write) => {
  test.each([-1, 0.5, NaN, Infinity, 11 - size])("an offset of %d is refused", (offset) => {
    const bytes = new Uint8Array(10);
    const names = new RegExp(`\\(${offset}\\)$`);
    assert.throws(() => read(bytes, offset), { name: "RangeError", message: names });
    assert.throws(() => write(bytes, offset), { name: "RangeError", message: names });
    assert.deepEqual(bytes, new Uint8Array(10));
  });

  test("the last offset that fits is taken", () => {
    const bytes = new Uint8Array(10);
    write(bytes, 10 - size);
    assert.equal(Number(read(bytes, 10 - size)), 1);
  });
});

test("write functions refuse values that do not fit", () => {
  const bytes = new Uint8Array(8);
  for (const value of [-1, 0x10000, 0.5, NaN]) {
    assert.throws(() => writeUint16(bytes, value), RangeError);
  }
  for (const value of [-1, 2 ** 32, 0.5, NaN]) {
    assert.throws(() => writeUint32(bytes, value), RangeError);
  }
  for (const value of [-1n, 2n ** 64n, 1 as unknown as bigint]) {
    assert.throws(() => writeBigUint64(bytes, value), RangeError);
  }
  assert.deepEqual(bytes, new Uint8Array(8));
});
