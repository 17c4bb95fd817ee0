import assert from "node:assert/strict";
import { endianness } from "node:os";
import fc from "fast-check";
import { describe, test } from "vitest";
import { hostByteOrder } from "./host-byte-order.ts";
import { htonl } from "./htonl.ts";
import { htons } from "./htons.ts";
import { ntohl } from "./ntohl.ts";
import { ntohs } from "./ntohs.ts";
import { askLibc } from "./testing/libc.ts";

test("hostByteOrder is what the runtime says", () => {
  assert.equal(hostByteOrder, endianness() === "LE" ? "little" : "big");
});

test("all four answer as libc does: every short, and random longs", () => {
  const seed = Date.now() | 0;
  console.log(`seed ${seed}`);
  const longs = Uint32Array.from([
    ...[0, 1, 0xff, 0x7fffffff, 0x80000000, 0xffffffff],
    ...fc.sample(fc.nat(0xffffffff), { numRuns: 20_000, seed }),
  ]);
  const libc = askLibc(longs);
  for (let short = 0; short < 65536; short++) {
    assert.equal(htons(short), libc.htons[short], `htons(${short})`);
    assert.equal(ntohs(short), libc.ntohs[short], `ntohs(${short})`);
  }
  longs.forEach((long, index) => {
    assert.equal(htonl(long), libc.htonl[index], `htonl(${long})`);
    assert.equal(ntohl(long), libc.ntohl[index], `ntohl(${long})`);
  });
});

describe.each([[htons, 16], [ntohs, 16], [htonl, 32], [ntohl, 32]] as const)(
  "%o",
  (convert, bits) => {
    test.each([-1, 2 ** bits, 0.5, NaN, Infinity])("of %d throws a RangeError", (value) => {
      const message = `Cannot convert with ${convert.name}(): ` +
        `not an integer of ${bits} bits (${value})`;
      assert.throws(() => convert(value), { name: "RangeError", message });
    });

    test.each(["1", null, undefined, 1n])("of something else throws a RangeError (%o)", (value) => {
      assert.throws(() => convert(value as unknown as number), RangeError);
    });
  },
);
