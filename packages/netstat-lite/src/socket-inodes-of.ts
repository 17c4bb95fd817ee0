import { descriptorsOf } from "./descriptors-of.ts";
import type { ProcOptions } from "./proc-options.ts";

/**
 * The sockets of the process `pid`: from descriptor to inode. Two descriptors have the same inode
 * after dup(2).
 *
 * @throws the error of node:fs, with the path, where permission is missing.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import process from "node:process";
 * import { socketInodesOf } from "@ipcbook/netstat-lite";
 *
 * for (const [fd, inode] of socketInodesOf(process.pid)) assert(fd >= 0 && inode > 0);
 * ```
 */
export function socketInodesOf(pid: number, options: ProcOptions = {}): Map<number, number> {
  const inodes = new Map<number, number>();
  for (const { fd, target } of descriptorsOf(pid, options)) {
    const inode = target.match(/^socket:\[(\d+)\]$/)?.[1];
    if (inode) inodes.set(fd, Number(inode));
  }
  return inodes;
}
