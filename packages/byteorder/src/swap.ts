import { hostByteOrder } from "./host-byte-order.ts";

// Network order is the other one or the same one: so each conversion is its own inverse.

/** Between host and network order, 16 bits. */
export function swap16(value: number): number {
  return hostByteOrder === "big" ? value : ((value & 0xff) << 8) | (value >>> 8);
}

/** Between host and network order, 32 bits. */
export function swap32(value: number): number {
  if (hostByteOrder === "big") return value;
  // `<<` makes a negative number of a high bit; `>>> 0` takes the sign away again.
  return ((swap16(value & 0xffff) << 16) | swap16(value >>> 16)) >>> 0;
}
