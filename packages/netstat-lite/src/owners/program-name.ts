import { closeSync, openSync, readSync } from "node:fs";
import { withoutControls } from "./without-controls.ts";

const mostBytes = 511;

/**
 * The name of a program by its file cmdline: the first argument, without the folder if it is a path.
 * Bytes, one a character, control characters as `?`. Null if it can't be read.
 */
export function programName(path: string): string | null {
  try {
    const fd = openSync(path, "r");
    try {
      const bytes = new Uint8Array(mostBytes);
      const count = readSync(fd, bytes, 0, mostBytes, 0);
      const end = bytes.indexOf(0);
      const text = Buffer.from(bytes.buffer, 0, end === -1 ? count : Math.min(end, count))
        .toString("latin1");
      const name = text.startsWith("/") ? text.slice(text.lastIndexOf("/") + 1) : text;
      return withoutControls(name);
    } finally {
      closeSync(fd);
    }
  } catch {
    return null;
  }
}
