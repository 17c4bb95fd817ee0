import { readUint16 } from "@ipcbook/byteorder";
import { AF_INET } from "@ipcbook/syscalls";
import { addressSize, type InetFamily } from "./family.ts";

/**
 * The text of the address in `bytes`: 4 for `AF_INET`, 16 for `AF_INET6`, in network order.
 *
 * An IPv6 address is written as glibc writes it: the longest run of at least two groups of zeros, the
 * first one of equally long ones, becomes `::`; and the last four bytes are written as an IPv4 address
 * in `::1.2.3.4` and `::ffff:1.2.3.4`.
 *
 * Throws a `RangeError` for any other family, or another number of bytes. See inet_ntop(3), RFC 5952.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { inet_ntop, inet_pton } from "@ipcbook/inet-socket";
 * import { AF_INET, AF_INET6 } from "@ipcbook/syscalls";
 *
 * assert.equal(inet_ntop(AF_INET, Uint8Array.of(127, 0, 0, 1)), "127.0.0.1");
 * assert.equal(inet_ntop(AF_INET6, inet_pton(AF_INET6, "1:0:0:2:0:0:0:3")!), "1:0:0:2::3");
 * ```
 */
export function inet_ntop(family: InetFamily, bytes: Uint8Array): string {
  const size = addressSize(family);
  if (bytes.length !== size) {
    throw new RangeError(`Cannot convert an address: it has not ${size} bytes (${bytes.length})`);
  }
  return family === AF_INET ? bytes.join(".") : formatIpv6(bytes);
}

function formatIpv6(bytes: Uint8Array): string {
  const groups = Array.from({ length: 8 }, (_, place) => readUint16(bytes, 2 * place));
  const zeros = longestZeros(groups);
  const text = groups.map((group) => group.toString(16));
  const embedded = zeros.start === 0 &&
    (zeros.length === 6 || (zeros.length === 5 && groups[5] === 0xffff));
  if (embedded) text.splice(6, 2, bytes.subarray(12).join("."));

  if (zeros.length < 2) return text.join(":");
  const head = text.slice(0, zeros.start).join(":");
  const tail = text.slice(zeros.start + zeros.length).join(":");
  return `${head}::${tail}`;
}

/** The first one of the longest runs of zeros. */
function longestZeros(groups: number[]): { start: number; length: number } {
  let longest = { start: 0, length: 0 };
  let start = 0;
  groups.forEach((group, place) => {
    if (group !== 0) start = place + 1;
    else if (place + 1 - start > longest.length) longest = { start, length: place + 1 - start };
  });
  return longest;
}
