import type { InetDiagEntry, InetFamily } from "./inet-diag-message.ts";
import type { NetOptions } from "./proc-options.ts";
import { socketsOnPort } from "./sockets-on-port.ts";

/**
 * The TCP sockets of `family` that listen on `port`, at any address. Over netlink, whose answer does
 * not wait for a walk over all connections; where there is none, and for another network namespace,
 * from /proc/net.
 *
 * Source: sock_diag(7).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { createServer } from "node:net";
 * import { AF_INET } from "@ipcbook/syscalls";
 * import { listenersOnPort } from "@ipcbook/netstat-lite";
 *
 * const server = createServer();
 * await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
 * const address = server.address();
 * assert(address !== null && typeof address === "object");
 * const [listener] = listenersOnPort(AF_INET, address.port);
 * assert.equal(listener?.local.address, "127.0.0.1");
 * server.close();
 * ```
 */
export function listenersOnPort(
  family: InetFamily,
  port: number,
  options: NetOptions = {},
): InetDiagEntry[] {
  return socketsOnPort(family, port, "LISTEN", options);
}
