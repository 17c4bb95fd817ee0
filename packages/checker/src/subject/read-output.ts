import { Buffer } from "node:buffer";
import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import type { Endpoint } from "@ipcbook/conn";
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

/** The calls that a subject has made in its last run, a line each, without the folder of its address. */
export function readCalls({ calls }: SubjectFolder, endpoint: Endpoint): string[] {
  let text: string;
  try {
    text = readFileSync(calls, "utf8");
  } catch {
    // It has made none.
    return [];
  }
  if (endpoint.transport === "unix") text = withoutFolder(text, `${dirname(endpoint.path)}/`);
  return text.split("\n").slice(0, -1);
}

/** The length of an address counts its path, so that is as if there were no folder, too. */
function withoutFolder(text: string, folder: string): string {
  const [before = "", ...parts] = text.split(folder);
  return before + parts.map((part) =>
    part.replace(
      /^([^"]*"\}, \[?)(\d+)/,
      (_, start, length) => `${start}${Number(length) - Buffer.byteLength(folder)}`,
    )
  ).join("");
}

/** The whole lines of them from `start` on, a place in the file, and where they end. */
export function readCallsFrom(
  { calls }: SubjectFolder,
  start: number,
): { lines: string[]; end: number } {
  const fd = openSync(calls, "r");
  try {
    const bytes = new Uint8Array(Math.max(0, fstatSync(fd).size - start));
    const length = readSync(fd, bytes, 0, bytes.length, start);
    const size = bytes.subarray(0, length).lastIndexOf(0x0a) + 1;
    const lines = new TextDecoder().decode(bytes.subarray(0, size)).split("\n").slice(0, -1);
    return { lines, end: start + size };
  } finally {
    closeSync(fd);
  }
}
