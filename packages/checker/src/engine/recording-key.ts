import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { release } from "node:os";
import process from "node:process";
import { denoPath } from "../subject/deno-path.ts";
import { lastChange, type SourcePackage } from "../subject/sources.ts";

/** All that has a part in a transcript beside the program: where any of it has changed, everything is recorded again. */
const sources: readonly SourcePackage[] = [
  "checker",
  "syscalls",
  "byteorder",
  "conn",
  "netstat-lite",
];
let changed: number | null = null;

/** A name for what is recorded of these parts with these sources, on this machine. */
export function recordingKey(...parts: readonly unknown[]): string {
  changed ??= Math.max(lastChange(sources), statSync(denoPath()).mtimeMs);
  return createHash("sha256")
    .update(JSON.stringify([changed, release(), process.arch, ...parts]))
    .digest("hex");
}
