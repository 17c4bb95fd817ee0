import { AF_UNIX, decodeSockaddr, encodeSockaddr, type UnixAddress } from "@ipcbook/syscalls";
import { unixAddress } from "./unix-address.ts";

/**
 * The bytes of a `struct sockaddr_un`, as bind(2) and connect(2) take them. A string is a path. The
 * family (2 bytes in host order) is first; then
 *
 * - for a path its bytes and a NUL, at most 108 in all. Linux also takes a path of 108 bytes and no NUL.
 * - for an abstract name a 0 and the bytes of the name, at most 107. No NUL ends it: the length says
 *   where it ends, so each byte counts.
 * - for an unnamed socket nothing.
 *
 * Throws a `RangeError` for what does not fit, and for a path that is empty or has a NUL. See unix(7).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { sockaddrUn } from "@ipcbook/unix-socket";
 * import { AF_UNIX } from "@ipcbook/syscalls";
 *
 * const path = sockaddrUn("server_socket");
 * assert.equal(path.length, 2 + "server_socket".length + 1);
 * const abstract = sockaddrUn({ family: AF_UNIX, name: "ab" });
 * assert.deepEqual(abstract.subarray(2), Uint8Array.of(0, 0x61, 0x62));
 * ```
 */
export function sockaddrUn(address: string | UnixAddress): Uint8Array {
  return encodeSockaddr(unixAddress(address));
}

/**
 * The address in the bytes of a `struct sockaddr_un`. `length` is what the kernel gave with them, and
 * may be more than there are bytes: then the address was truncated.
 *
 * Throws a `RangeError` for bytes of another family, or too few of them. See unix(7).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { parseSockaddrUn, sockaddrUn } from "@ipcbook/unix-socket";
 *
 * assert.equal(parseSockaddrUn(sockaddrUn("server_socket")).path, "server_socket");
 * ```
 */
export function parseSockaddrUn(bytes: Uint8Array, length: number = bytes.length): UnixAddress {
  const address = decodeSockaddr(bytes, length);
  if (address.family === AF_UNIX) return address;
  throw new RangeError(`Cannot parse a sockaddr_un: not of AF_UNIX (${address.family})`);
}
