import { viewAt } from "./check.ts";

/**
 * Writes 64 bits in network order to the 8 bytes at `offset`.
 *
 * Throws a `RangeError` where these are not inside `bytes`, or `value` is not a bigint of 64 bits.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { writeBigUint64 } from "@ipcbook/byteorder";
 *
 * const bytes = new Uint8Array(8);
 * writeBigUint64(bytes, 258n);
 * assert.deepEqual(bytes, Uint8Array.of(0, 0, 0, 0, 0, 0, 1, 2));
 * ```
 */
export function writeBigUint64(bytes: Uint8Array, value: bigint, offset: number = 0): void {
  if (typeof value !== "bigint" || value < 0n || value >= 2n ** 64n) {
    throw new RangeError(`Cannot write with writeBigUint64(): not a bigint of 64 bits (${value})`);
  }
  viewAt("write with writeBigUint64()", bytes, offset, 8).setBigUint64(0, value);
}
