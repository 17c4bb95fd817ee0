import { AF_INET, AF_INET6 } from "@ipcbook/syscalls";
import { socketInodesOf } from "./socket-inodes-of.ts";
import { socketsOnPort } from "./sockets-on-port.ts";

/**
 * How many connections to its TCP port `port` the process `pid` holds in CLOSE_WAIT: the other side
 * has closed, and this one has not. 0 once the process has ended.
 *
 * @throws the error of node:fs where permission is missing.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import process from "node:process";
 * import { closeWaitOf } from "@ipcbook/netstat-lite";
 *
 * assert.equal(closeWaitOf(process.pid, 9734), 0);
 * ```
 */
export function closeWaitOf(pid: number, port: number): number {
  const owned = new Set(socketInodesOf(pid).values());
  return [AF_INET, AF_INET6]
    .flatMap((family) => socketsOnPort(family, port, "CLOSE_WAIT", { pid }))
    .filter(({ inode }) => owned.has(inode)).length;
}
