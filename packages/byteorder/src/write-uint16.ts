import { checkUint, viewAt } from "./check.ts";

/**
 * Writes 16 bits in network order to the 2 bytes at `offset`.
 *
 * Throws a `RangeError` where these are not inside `bytes`, or `value` is not an integer of 16 bits.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { writeUint16 } from "@ipcbook/byteorder";
 *
 * const bytes = new Uint8Array(2);
 * writeUint16(bytes, 0x2606);
 * assert.deepEqual(bytes, Uint8Array.of(0x26, 0x06));
 * ```
 */
export function writeUint16(bytes: Uint8Array, value: number, offset: number = 0): void {
  checkUint("write with writeUint16()", value, 16);
  viewAt("write with writeUint16()", bytes, offset, 2).setUint16(0, value);
}
