import { closeSync, openSync, readSync } from "node:fs";

/** As much as fgets(3) takes into net-tools' buffer. */
const longest = 8191;

let shared: Uint8Array | undefined;

/**
 * Reads a file and hands on each line, without its newline, as a range of a buffer that the next line
 * overwrites. One reused buffer: the kernel gives no more than a page or so of /proc/net at a time, and
 * to hold all of it at once costs memory and a fifth of the time.
 *
 * @throws the error of node:fs where the file can't be opened or read.
 */
export function forEachLine(
  path: string,
  onLine: (bytes: Uint8Array, start: number, end: number) => void,
): void {
  const fd = openSync(path, "r");
  try {
    const bytes = shared ??= new Uint8Array(128 * 1024);
    let held = 0;
    for (;;) {
      const count = readSync(fd, bytes, held, bytes.length - held, null);
      const filled = held + count;
      let start = 0;
      for (;;) {
        const newline = bytes.indexOf(0x0a, start);
        const end = newline === -1 || newline >= filled ? -1 : newline;
        const cut = (end === -1 ? filled : end) - start > longest;
        if (end === -1 && !cut) break;
        const stop = cut ? start + longest : end;
        onLine(bytes, start, stop);
        start = cut ? stop : stop + 1;
      }
      held = filled - start;
      if (count === 0) {
        if (held > 0) onLine(bytes, start, filled);
        return;
      }
      bytes.copyWithin(0, start, filled);
    }
  } finally {
    closeSync(fd);
  }
}
