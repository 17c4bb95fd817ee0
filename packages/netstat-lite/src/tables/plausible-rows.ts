import { type KernelRow, parseKernelRow } from "./parse-kernel-row.ts";

/**
 * The rows among lines, judged by the text alone: in the kernel's exact form, no inode twice; null for
 * the others. A name in saved files can still be made to look so; only netlink can tell.
 */
export function plausibleRows(lines: readonly string[]): (KernelRow | null)[] {
  const seen = new Set<number>();
  return lines.map((line) => {
    const row = parseKernelRow(line);
    if (row === null || row.inode === 0) return row;
    if (seen.has(row.inode)) return null;
    seen.add(row.inode);
    return row;
  });
}
