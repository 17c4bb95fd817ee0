import { readFileSync } from "node:fs";

/** A file of /etc, one character a byte. As libc does, one that can't be read is taken for empty. */
export function textOrNothing(path: string): string {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return "";
  }
}
