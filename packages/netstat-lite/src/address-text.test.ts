import assert from "node:assert/strict";
import { AF_INET, AF_INET6, libcInetNtop } from "@ipcbook/syscalls";
import fc from "fast-check";
import { test } from "vitest";
import { addressText } from "./address-text.ts";

test("addressText() writes IPv4 as libc does", () => {
  fc.assert(fc.property(fc.uint8Array({ minLength: 4, maxLength: 4 }), (bytes) => {
    assert.equal(addressText(bytes), libcInetNtop(AF_INET, bytes));
  }));
});

test("addressText() writes IPv6 as libc does, zeros and embedded IPv4 too", () => {
  const byte = fc.oneof(fc.constantFrom(0, 0, 0, 0xff, 1), fc.nat(255));
  const pair = fc.oneof(fc.constant([0, 0]), fc.constant([0xff, 0xff]), fc.tuple(byte, byte));
  fc.assert(
    fc.property(fc.array(pair, { minLength: 8, maxLength: 8 }), fc.nat(8), (pairs, zeros) => {
      const bytes = Uint8Array.from(pairs.flat()).fill(0, 0, 2 * zeros);
      assert.equal(addressText(bytes), libcInetNtop(AF_INET6, bytes));
    }),
    { numRuns: 5000 },
  );
});
