import type { UnixRow } from "../format/unix-row.ts";
import { isKernelRow } from "./parse-unix-row.ts";

/**
 * Whether the kernel may have printed a row, judged by the text alone: in its exact form, no inode twice.
 * A name in saved files can still be made to look so; only netlink can tell.
 */
export function isPlausible(line: string, { inode }: UnixRow, seen: Set<number>): boolean {
  if (!isKernelRow(line)) return false;
  if (inode === 0) return true;
  if (seen.has(inode)) return false;
  seen.add(inode);
  return true;
}
