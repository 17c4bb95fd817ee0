import { readFileSync } from "node:fs";
import { type InetEntry, parseInetTable } from "./parse-inet-table.ts";
import { netFile, type NetOptions } from "./proc-options.ts";

/** The tables of internet sockets, by their names in /proc/net. */
export type InetTable =
  | "tcp"
  | "tcp6"
  | "udp"
  | "udp6"
  | "udplite"
  | "udplite6"
  | "raw"
  | "raw6";

/**
 * Reads a table of /proc/net. It is no snapshot: the kernel gives 4 KiB at a time.
 *
 * @throws the error of node:fs where the file can't be read: no IPv6 in the kernel, or the process
 * has ended.
 * @throws {ParseError} where it is not such a table.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { createServer } from "node:net";
 * import { readInetTable } from "@ipcbook/netstat-lite";
 *
 * const server = createServer();
 * await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
 * const address = server.address();
 * assert(address !== null && typeof address === "object");
 * const entry = readInetTable("tcp").find(({ local }) => local.port === address.port);
 * assert.equal(entry?.state, "LISTEN");
 * server.close();
 * ```
 */
export function readInetTable(table: InetTable, options: NetOptions = {}): InetEntry[] {
  const file = netFile(table, options);
  return parseInetTable(readFileSync(file, "latin1"), { file });
}
