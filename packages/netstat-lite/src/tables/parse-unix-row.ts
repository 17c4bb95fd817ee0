import type { UnixRow } from "../format/unix-row.ts";
import { sscanf } from "../scan/sscanf.ts";

const format = "%p: %lX %lX %lX %X %X %lu %s";
const fewestColumns = 6;

/** How the kernel prints a row, and the word of its name that net-tools reads. */
const kernelRow =
  /^(?:[0-9a-f]{8}|[0-9a-f]{16}): ([0-9A-F]{8}) ([0-9A-F]{8}) ([0-9A-F]{8}) ([0-9A-F]{4}) ([0-9A-F]{2}) (?=[ \d]{5}) {0,4}(\d{1,15})(?:$| [ \t\n\v\f\r]*([^ \t\n\v\f\r]*))/;

/** Whether a line is in the kernel's exact form, whatever the name. */
export function isKernelRow(line: string): boolean {
  return kernelRow.test(line);
}

/** A line of /proc/net/unix as net-tools reads it; null where that finds no row. */
export function parseUnixRow(line: string): UnixRow | null {
  const found = kernelRow.exec(line);
  // The same, in a tenth of the time.
  if (found !== null) {
    const hex = (group: number) => Number.parseInt(found[group]!, 16);
    return {
      refCount: hex(1),
      protocol: hex(2),
      flags: hex(3),
      type: hex(4),
      state: hex(5),
      inode: Number(found[6]),
      path: found[7] ?? "",
    };
  }
  const values = sscanf(line, format);
  if (values.length < fewestColumns) return null;
  const [, refCount, protocol, flags, type, state, inode = 0, path = ""] = values;
  return {
    refCount: Number(refCount),
    protocol: Number(protocol),
    flags: Number(flags),
    type: Number(type),
    state: Number(state),
    inode: Number(inode),
    path: String(path),
  };
}
