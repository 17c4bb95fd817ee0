import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import process from "node:process";

/**
 * Writes a file by a draft and a rename: nobody reads half of it, and where the disk is full the old one stays. Gives
 * back why it could not be written, or null.
 */
export function writeWhole(path: string, text: string): string | null {
  const draft = `${path}.${process.pid}.draft`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, text);
    renameSync(draft, path);
    return null;
  } catch (error) {
    rmSync(draft, { force: true });
    return error instanceof Error ? error.message : String(error);
  }
}
