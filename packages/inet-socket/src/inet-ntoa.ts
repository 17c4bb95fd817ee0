import { ntohl } from "@ipcbook/byteorder";

/**
 * The dotted quad of an IPv4 address, given as the `s_addr` of C: in network order, as `inet_aton()`
 * returns it and `htonl()` makes it.
 *
 * Throws a `RangeError` for anything but an integer of 32 bits. See inet_ntoa(3).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { htonl } from "@ipcbook/byteorder";
 * import { inet_ntoa } from "@ipcbook/inet-socket";
 *
 * assert.equal(inet_ntoa(htonl(0x7f000001)), "127.0.0.1");
 * ```
 */
export function inet_ntoa(address: number): string {
  const value = ntohl(address);
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff].join(".");
}
