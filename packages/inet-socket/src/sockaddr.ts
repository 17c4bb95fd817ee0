import {
  type Address,
  AF_INET,
  AF_INET6,
  decodeSockaddr,
  encodeSockaddr,
  type Inet6Address,
  type InetAddress,
} from "@ipcbook/syscalls";
import { parseInetAddress } from "./inet-text.ts";

/**
 * The 16 bytes of a `struct sockaddr_in`, as bind(2) and connect(2) take them: the family (2 bytes in
 * host order), the port (2) and the address (4), both in network order, and 8 zeros. A string is
 * `127.0.0.1:9734`.
 *
 * Throws a `RangeError` for what is no such address. See ip(7).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { sockaddrIn } from "@ipcbook/inet-socket";
 *
 * const bytes = sockaddrIn("127.0.0.1:9734");
 * assert.deepEqual(bytes.subarray(2, 8), Uint8Array.of(0x26, 0x06, 127, 0, 0, 1));
 * assert.equal(bytes.length, 16);
 * ```
 */
export function sockaddrIn(address: string | InetAddress): Uint8Array {
  return encode(AF_INET, address);
}

/**
 * The 28 bytes of a `struct sockaddr_in6`: the family (2 bytes in host order), the port (2), the flow
 * label (4) and the address (16), all in network order, and the scope (4 in host order). A string is
 * `[::1]:9734`.
 *
 * Throws a `RangeError` for what is no such address. See ipv6(7).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { sockaddrIn6 } from "@ipcbook/inet-socket";
 *
 * const bytes = sockaddrIn6("[::1]:9734");
 * assert.deepEqual(bytes.subarray(2, 4), Uint8Array.of(0x26, 0x06));
 * assert.equal(bytes[23], 1);
 * assert.equal(bytes.length, 28);
 * ```
 */
export function sockaddrIn6(address: string | Inet6Address): Uint8Array {
  return encode(AF_INET6, address);
}

/**
 * The address in the bytes of a `struct sockaddr_in`.
 *
 * Throws a `RangeError` for another family, or too few bytes. See ip(7).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { parseSockaddrIn, sockaddrIn } from "@ipcbook/inet-socket";
 *
 * assert.equal(parseSockaddrIn(sockaddrIn("127.0.0.1:9734")).port, 9734);
 * ```
 */
export function parseSockaddrIn(bytes: Uint8Array): InetAddress {
  return mustBe(AF_INET, decodeSockaddr(bytes));
}

/**
 * The address in the bytes of a `struct sockaddr_in6`.
 *
 * Throws a `RangeError` for another family, or too few bytes. See ipv6(7).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { parseSockaddrIn6, sockaddrIn6 } from "@ipcbook/inet-socket";
 *
 * assert.equal(parseSockaddrIn6(sockaddrIn6("[::1]:9734")).address, "::1");
 * ```
 */
export function parseSockaddrIn6(bytes: Uint8Array): Inet6Address {
  return mustBe(AF_INET6, decodeSockaddr(bytes));
}

function encode(family: Address["family"], address: string | Address): Uint8Array {
  return encodeSockaddr(
    mustBe(family, typeof address === "string" ? parseInetAddress(address) : address),
  );
}

function mustBe<F extends Address["family"]>(
  family: F,
  address: Address,
): Extract<Address, { family: F }> {
  if (address.family === family) return address as Extract<Address, { family: F }>;
  throw new RangeError(
    `Cannot convert a sockaddr: its family is not ${
      family === AF_INET ? "AF_INET" : "AF_INET6"
    } (${address.family})`,
  );
}
