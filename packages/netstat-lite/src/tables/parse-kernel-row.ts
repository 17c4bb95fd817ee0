import type { UnixRow } from "../format/unix-row.ts";

/** How the kernel prints a row, and the name after its blank. */
const kernelRow =
  /^(?:[0-9a-f]{8}|[0-9a-f]{16}): ([0-9A-F]{8}) ([0-9A-F]{8}) ([0-9A-F]{8}) ([0-9A-F]{4}) ([0-9A-F]{2}) (?=[ \d]{5}) {0,4}(\d{1,15})(?: ([^]*))?$/;
/** As sscanf(3) reads %s. */
const firstWord = /[^ \t\n\v\f\r]+/;

/** A row of /proc/net/unix. */
export interface KernelRow extends UnixRow {
  /** All that its line has of the name; null where the socket has none. */
  name: string | null;
}

/** Reads a line of /proc/net/unix; null for what the kernel would not print, whatever the name. */
export function parseKernelRow(line: string): KernelRow | null {
  const found = kernelRow.exec(line);
  if (found === null) return null;
  const hex = (group: number) => Number.parseInt(found[group]!, 16);
  const name = found[7] ?? null;
  return {
    refCount: hex(1),
    protocol: hex(2),
    flags: hex(3),
    type: hex(4),
    state: hex(5),
    inode: Number(found[6]),
    path: name === null ? "" : firstWord.exec(name)?.[0] ?? "",
    name,
  };
}
