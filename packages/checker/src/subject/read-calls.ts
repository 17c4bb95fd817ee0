import { Buffer } from "node:buffer";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { dirname } from "node:path";
import type { Endpoint } from "@ipcbook/conn";
import type { SubjectFolder } from "./folder.ts";

/** Calls as they stand in their file, a line each, and where the last one ends. */
export interface Calls {
  lines: string[];
  end: number;
}

/** The calls that a subject has made in its last run, without the folder of its address. */
export function readCalls(folder: SubjectFolder, endpoint: Endpoint): string[] {
  const { lines } = readCallsFrom(folder, 0);
  return endpoint.transport === "unix"
    ? lines.map((line) => withoutFolder(line, `${dirname(endpoint.path)}/`))
    : lines;
}

/** Those of them that stand behind `start`, a place in the file; whole lines only. */
export function readCallsFrom({ calls }: SubjectFolder, start: number): Calls {
  let fd: number;
  try {
    fd = openSync(calls, "r");
  } catch {
    // It has gone with the subject.
    return { lines: [], end: start };
  }
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

/** The length of an address counts its path, so that is as if there were no folder, too. */
function withoutFolder(line: string, folder: string): string {
  const [before = "", ...parts] = line.split(folder);
  return before + parts.map((part) =>
    part.replace(
      /^([^"]*"\}, \[?)(\d+)/,
      (_, start, length) => `${start}${Number(length) - Buffer.byteLength(folder)}`,
    )
  ).join("");
}
