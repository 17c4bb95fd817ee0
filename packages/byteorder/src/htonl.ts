import { checkUint } from "./check.ts";
import { swap32 } from "./swap.ts";

/**
 * Converts 32 bits from host to network order: "host to network long". An IPv4 address needs it.
 * The result has no sign.
 *
 * Throws a `RangeError` for anything but an integer of 32 bits. See byteorder(3).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { hostByteOrder, htonl } from "@ipcbook/byteorder";
 *
 * assert.equal(htonl(0x7f000001), hostByteOrder === "little" ? 0x0100007f : 0x7f000001);
 * ```
 */
export function htonl(hostlong: number): number {
  checkUint("convert with htonl()", hostlong, 32);
  return swap32(hostlong);
}
