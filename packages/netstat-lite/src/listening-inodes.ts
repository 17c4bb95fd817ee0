import type { NetOptions } from "./proc-options.ts";
import { readInetTable } from "./read-inet-table.ts";
import { readUnixTable } from "./read-unix-table.ts";

/** Where somebody listens: a path, or an address (no name) and a port. */
export type Endpoint =
  | { transport: "unix"; path: string }
  | { transport: "tcp"; hostname: string; port: number };

/**
 * The inodes of the sockets that take the connections to `endpoint`.
 *
 * @throws the error of node:fs where /proc can't be read.
 */
export function listeningInodes(endpoint: Endpoint, options: NetOptions = {}): number[] {
  if (endpoint.transport === "unix") {
    return readUnixTable(options)
      .filter(({ listening, path }) => listening && path === endpoint.path)
      .map(({ inode }) => inode);
  }
  const { hostname, port } = endpoint;
  const listeners = (["tcp", "tcp6"] as const).flatMap((table) =>
    readInetTable(table, options)
      .filter(({ state, local }) => state === "LISTEN" && local.port === port)
  );
  for (const address of [hostname, `::ffff:${hostname}`, "0.0.0.0", "::"]) {
    const chosen = listeners.filter(({ local }) => local.address === address);
    if (chosen.length > 0) return chosen.map(({ inode }) => inode);
  }
  return [];
}
