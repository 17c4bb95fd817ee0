import { viewAt } from "./check.ts";

/**
 * Reads 16 bits in network order, without a sign, from the 2 bytes at `offset`.
 *
 * Throws a `RangeError` where these are not inside `bytes`.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { readUint16 } from "@ipcbook/byteorder";
 *
 * assert.equal(readUint16(Uint8Array.of(0x26, 0x06)), 0x2606);
 * ```
 */
export function readUint16(bytes: Uint8Array, offset: number = 0): number {
  return viewAt("read with readUint16()", bytes, offset, 2).getUint16(0);
}
