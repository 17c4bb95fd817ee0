import { checkUint } from "./check.ts";
import { swap32 } from "./swap.ts";

/**
 * Converts 32 bits from network to host order: "network to host long". The result has no sign.
 *
 * Throws a `RangeError` for anything but an integer of 32 bits. See byteorder(3).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { hostByteOrder, ntohl } from "@ipcbook/byteorder";
 *
 * assert.equal(ntohl(0x0100007f), hostByteOrder === "little" ? 0x7f000001 : 0x0100007f);
 * ```
 */
export function ntohl(netlong: number): number {
  checkUint("convert with ntohl()", netlong, 32);
  return swap32(netlong);
}
