import { checkUint, viewAt } from "./check.ts";

/**
 * Writes 32 bits in network order to the 4 bytes at `offset`.
 *
 * Throws a `RangeError` where these are not inside `bytes`, or `value` is not an integer of 32 bits.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { writeUint32 } from "@ipcbook/byteorder";
 *
 * const bytes = new Uint8Array(4);
 * writeUint32(bytes, 0x7f000001);
 * assert.deepEqual(bytes, Uint8Array.of(0x7f, 0, 0, 1));
 * ```
 */
export function writeUint32(bytes: Uint8Array, value: number, offset: number = 0): void {
  checkUint("write with writeUint32()", value, 32);
  viewAt("write with writeUint32()", bytes, offset, 4).setUint32(0, value);
}
