import { closeSync, openSync, readSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { SubjectFolder } from "./folder.ts";

/** The most of a subject's output that is kept, in bytes. */
export const outputLimit: number = 64 * 1024;

/** What a subject has printed, at most the first `outputLimit`, without its folder's path. */
export function readOutput({ output, attempt }: SubjectFolder): string {
  const buffer = new Uint8Array(outputLimit);
  let length: number;
  try {
    const fd = openSync(output, "r");
    try {
      length = readSync(fd, buffer, 0, outputLimit, 0);
    } finally {
      closeSync(fd);
    }
  } catch {
    // The shell had not opened it yet.
    return "";
  }
  return new TextDecoder().decode(buffer.subarray(0, length))
    .replaceAll(pathToFileURL(attempt).href, "attempt.ts")
    .replaceAll(attempt, "attempt.ts")
    // So it is named where it was imported again.
    .replaceAll(/attempt\.ts\?life=\d+/g, "attempt.ts");
}
