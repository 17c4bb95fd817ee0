import { viewAt } from "./check.ts";

/**
 * Reads 32 bits in network order, without a sign, from the 4 bytes at `offset`.
 *
 * Throws a `RangeError` where these are not inside `bytes`.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { readUint32 } from "@ipcbook/byteorder";
 *
 * assert.equal(readUint32(Uint8Array.of(0x7f, 0, 0, 1)), 0x7f000001);
 * ```
 */
export function readUint32(bytes: Uint8Array, offset: number = 0): number {
  return viewAt("read with readUint32()", bytes, offset, 4).getUint32(0);
}
