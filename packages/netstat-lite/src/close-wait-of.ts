import { readInetTable } from "./read-inet-table.ts";
import { socketInodesOf } from "./socket-inodes-of.ts";

/**
 * How many connections to its TCP port `port` the process `pid` holds in CLOSE_WAIT: the other side
 * has closed, and this one has not. 0 once the process has ended.
 *
 * @throws the error of node:fs where permission is missing.
 */
export function closeWaitOf(pid: number, port: number): number {
  const owned = new Set(socketInodesOf(pid).values());
  if (owned.size === 0) return 0;
  return (["tcp", "tcp6"] as const)
    .flatMap((table) => readInetTable(table))
    .filter(({ state, local, inode }) =>
      state === "CLOSE_WAIT" && local.port === port && owned.has(inode)
    ).length;
}
