import { AF_INET, AF_INET6, type Inet6Address, type InetAddress } from "@ipcbook/syscalls";
import { formatHostPort, parseHostPort } from "./host-port.ts";
import { inet_pton } from "./inet-pton.ts";

/**
 * The address in `127.0.0.1:9734` or `[::1]:9734`. Names such as `localhost` are not looked up.
 *
 * Throws as `parseHostPort()` does, and a `RangeError` where the host is not an address.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { parseInetAddress } from "@ipcbook/inet-socket";
 * import { AF_INET } from "@ipcbook/syscalls";
 *
 * assert.deepEqual(parseInetAddress("127.0.0.1:9734"), {
 *   family: AF_INET,
 *   address: "127.0.0.1",
 *   port: 9734,
 * });
 * ```
 */
export function parseInetAddress(text: string): InetAddress | Inet6Address {
  const { hostname: address, port } = parseHostPort(text);
  for (const family of [AF_INET, AF_INET6] as const) {
    if (inet_pton(family, address)) return { family, address, port };
  }
  throw new RangeError(`Cannot parse an address: neither IPv4 nor IPv6 (${text})`);
}

/**
 * Writes an address as `parseInetAddress()` reads it.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { formatInetAddress } from "@ipcbook/inet-socket";
 * import { AF_INET6 } from "@ipcbook/syscalls";
 *
 * assert.equal(formatInetAddress({ family: AF_INET6, address: "::1", port: 80 }), "[::1]:80");
 * ```
 */
export function formatInetAddress({ address, port }: InetAddress | Inet6Address): string {
  return formatHostPort({ hostname: address, port });
}
