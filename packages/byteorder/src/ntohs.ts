import { checkUint } from "./check.ts";
import { swap16 } from "./swap.ts";

/**
 * Converts 16 bits from network to host order: "network to host short".
 *
 * Throws a `RangeError` for anything but an integer of 16 bits. See byteorder(3).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { hostByteOrder, ntohs } from "@ipcbook/byteorder";
 *
 * assert.equal(ntohs(0x0626), hostByteOrder === "little" ? 0x2606 : 0x0626);
 * ```
 */
export function ntohs(netshort: number): number {
  checkUint("convert with ntohs()", netshort, 16);
  return swap16(netshort);
}
