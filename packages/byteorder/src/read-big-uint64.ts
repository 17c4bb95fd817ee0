import { viewAt } from "./check.ts";

/**
 * Reads 64 bits in network order, without a sign, from the 8 bytes at `offset`.
 *
 * Throws a `RangeError` where these are not inside `bytes`.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { readBigUint64 } from "@ipcbook/byteorder";
 *
 * assert.equal(readBigUint64(Uint8Array.of(0, 0, 0, 0, 0, 0, 1, 2)), 258n);
 * ```
 */
export function readBigUint64(bytes: Uint8Array, offset: number = 0): bigint {
  return viewAt("read with readBigUint64()", bytes, offset, 8).getBigUint64(0);
}
