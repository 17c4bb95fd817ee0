import { createHash } from "node:crypto";
import { lstatSync, readFileSync } from "node:fs";

/** An attempt may have less than that; what is larger is told by its size and time. */
const mostBytes = 1024 * 1024;

/** What tells one content of a file from another; null where no regular file can be read. */
export function contentHash(path: string): string | null {
  try {
    const stat = lstatSync(path);
    // A FIFO or a device is never opened: that could wait for ever.
    if (!stat.isFile()) return null;
    if (stat.size > mostBytes) return `${stat.size} bytes of ${stat.mtimeMs}`;
    return createHash("sha256").update(readFileSync(path)).digest("hex");
  } catch {
    return null;
  }
}
