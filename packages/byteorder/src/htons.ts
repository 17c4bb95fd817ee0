import { checkUint } from "./check.ts";
import { swap16 } from "./swap.ts";

/**
 * Converts 16 bits from host to network order: "host to network short". A port needs it.
 *
 * Throws a `RangeError` for anything but an integer of 16 bits. See byteorder(3).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { hostByteOrder, htons } from "@ipcbook/byteorder";
 *
 * assert.equal(htons(0x2606), hostByteOrder === "little" ? 0x0626 : 0x2606);
 * ```
 */
export function htons(hostshort: number): number {
  checkUint("convert with htons()", hostshort, 16);
  return swap16(hostshort);
}
