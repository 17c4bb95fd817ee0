/**
 * The order in which this machine keeps the bytes of an integer: `"little"` has the lowest byte
 * first, as x86 and, as a rule, arm do; `"big"` the highest, as the network does.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { hostByteOrder } from "@ipcbook/byteorder";
 *
 * const bytes = new Uint8Array(Uint16Array.of(0x1234).buffer);
 * assert.equal(bytes[0], hostByteOrder === "little" ? 0x34 : 0x12);
 * ```
 */
export const hostByteOrder: "little" | "big" = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1
  ? "little"
  : "big";
