import assert from "node:assert/strict";
import fc from "fast-check";
import { expect, test } from "vitest";
import { addressText } from "../address-text.ts";
import { writeAddress } from "./write-address.ts";

function written(address: Uint8Array): string {
  const into = new Uint8Array(64);
  const end = writeAddress(into, 3, address.length === 4 ? 4 : 6, address);
  return Buffer.from(into.subarray(3, end)).toString("latin1");
}

test("writeAddress() writes what addressText() does, but mapped IPv4 as IPv4", () => {
  // Zeros must be frequent: they are what makes IPv6 text hard.
  const byte = fc.oneof(fc.constant(0), fc.constant(0), fc.constant(0xff), fc.nat(255));
  const address = fc.oneof(
    fc.uint8Array({ minLength: 4, maxLength: 4 }),
    fc.array(byte, { minLength: 16, maxLength: 16 }).map((bytes) => Uint8Array.from(bytes)),
  );
  fc.assert(
    fc.property(address, (bytes) => {
      const text = addressText(bytes).replace(/^::ffff:(?=.*\.)/, "");
      assert.equal(written(bytes), text);
    }),
    { numRuns: 5000 },
  );
});

test.each([
  ["00000000000000000000000000000000", "::"],
  ["00000000000000000000000000000001", "::1"],
  ["20010db8000000000000000000000000", "2001:db8::"],
  ["00000000000000000000ffff7f000001", "127.0.0.1"],
  ["0000000000000000000000000a000001", "::10.0.0.1"],
  ["00010000000000010000000000000001", "1:0:0:1::1"],
])("writeAddress() of %s", (hex, text) => {
  expect(written(Buffer.from(hex, "hex"))).toBe(text);
});
