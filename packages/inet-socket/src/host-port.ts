/** A host and a port, as `listen()` and `connect()` of Deno name them. */
export interface HostPort {
  /** An address without brackets, or a name. */
  hostname: string;
  /** 0 to 65535, in host order. */
  port: number;
}

/**
 * The host and the port in `host:port`; an IPv6 address is in brackets, as in `[::1]:80`. The host is
 * not looked at any further.
 *
 * Throws a `TypeError` for another form, and a `RangeError` for a port above 65535. See RFC 3986.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { parseHostPort } from "@ipcbook/inet-socket";
 *
 * assert.deepEqual(parseHostPort("127.0.0.1:9734"), { hostname: "127.0.0.1", port: 9734 });
 * assert.deepEqual(parseHostPort("[::1]:9734"), { hostname: "::1", port: 9734 });
 * ```
 */
export function parseHostPort(text: string): HostPort {
  const match = /^(?:\[([^[\]]+)\]|([^:[\]]+)):([0-9]+)$/.exec(text);
  if (!match) {
    throw new TypeError(
      `Cannot parse host and port: not host:port or [IPv6 address]:port (${text})`,
    );
  }
  const port = Number(match[3]);
  if (port > 0xffff) {
    throw new RangeError(`Cannot parse host and port: the port is above 65535 (${text})`);
  }
  return { hostname: (match[1] ?? match[2])!, port };
}

/**
 * Writes a host and a port as `parseHostPort()` reads them: `host:port`, or `[::1]:port`.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { formatHostPort } from "@ipcbook/inet-socket";
 *
 * assert.equal(formatHostPort({ hostname: "::1", port: 9734 }), "[::1]:9734");
 * ```
 */
export function formatHostPort({ hostname, port }: HostPort): string {
  return hostname.includes(":") ? `[${hostname}]:${port}` : `${hostname}:${port}`;
}
