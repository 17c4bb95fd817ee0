import { readFileSync } from "node:fs";

/** A file of /proc, one character a byte. */
export function readText(path: string): string {
  return readFileSync(path, "latin1");
}
