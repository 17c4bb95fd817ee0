import type { UnixRow } from "../format/unix-row.ts";

/** How the kernel prints a row, whatever its name. */
const kernelRow =
  /^(?:[0-9a-f]{8}|[0-9a-f]{16}): [0-9A-F]{8} [0-9A-F]{8} [0-9A-F]{8} [0-9A-F]{4} [0-9A-F]{2} [ \d]{4}\d+(?: |$)/;

/**
 * Whether the kernel may have printed a row, judged by the text alone: in its exact form, no inode twice.
 * A name in saved files can still be made to look so; only netlink can tell.
 */
export function isPlausible(line: string, { inode }: UnixRow, seen: Set<number>): boolean {
  if (!kernelRow.test(line)) return false;
  if (inode === 0) return true;
  if (seen.has(inode)) return false;
  seen.add(inode);
  return true;
}
