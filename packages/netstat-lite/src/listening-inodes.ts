import { isIP } from "node:net";
import { AF_INET, AF_INET6 } from "@ipcbook/syscalls";
import { listenersAtPath } from "./listeners-at-path.ts";
import { listenersOnPort } from "./listeners-on-port.ts";
import type { NetOptions } from "./proc-options.ts";

/** Where somebody listens: a path, or an address (no name) and a TCP port. */
export type Endpoint =
  | { transport: "unix"; path: string }
  | { transport: "tcp"; hostname: string; port: number };

/**
 * The inodes of the sockets that take the connections to `endpoint`. They may be several: after
 * SO_REUSEPORT the kernel shares the connections out among them.
 *
 * A listener at the very address comes before one at `0.0.0.0`, and that before one at `::`, which
 * takes IPv4 as well unless it was told not to (IPV6_V6ONLY). Source: ip(7), ipv6(7).
 *
 * @throws {TypeError} for a hostname that is no address.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { listeningInodes } from "@ipcbook/netstat-lite";
 *
 * assert.deepEqual(listeningInodes({ transport: "unix", path: "/nobody/listens.here" }), []);
 * ```
 */
export function listeningInodes(endpoint: Endpoint, options: NetOptions = {}): number[] {
  return endpoint.transport === "unix"
    ? listenersAtPath(endpoint.path, options)
    : listenersAtAddress(endpoint.hostname, endpoint.port, options);
}

function listenersAtAddress(hostname: string, port: number, options: NetOptions): number[] {
  const version = isIP(hostname);
  if (version === 0) throw new TypeError(`Cannot find a listener: not an address (${hostname})`);
  const candidates = listenersOnPort(AF_INET6, port, options);
  const addresses = [hostname, "::"];
  if (version === 4) {
    candidates.push(...listenersOnPort(AF_INET, port, options));
    addresses.splice(1, 0, `::ffff:${hostname}`, "0.0.0.0");
  }
  for (const address of addresses) {
    const chosen = candidates.filter((listener) =>
      listener.local.address === address && !(version === 4 && listener.ipv6Only)
    );
    if (chosen.length > 0) return chosen.map(({ inode }) => inode);
  }
  return [];
}
