import { readFileSync } from "node:fs";
import type { ParseError } from "./parse-error.ts";
import { parseUnixTable, type UnixEntry } from "./parse-unix-table.ts";
import { netFile, type NetOptions } from "./proc-options.ts";

/** What `readUnixTable` may be told. */
export interface ReadUnixOptions extends NetOptions {
  /** Gets the errors of the lines that are no rows. */
  warnings?: ParseError[];
}

/**
 * Reads /proc/net/unix. Lines that are no rows (see `parseUnixTable`) are left out; `warnings`, if
 * given, has them.
 *
 * @throws the error of node:fs where the file can't be read.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { readUnixTable } from "@ipcbook/netstat-lite";
 *
 * for (const { listening, state } of readUnixTable()) assert(!listening || state === 1);
 * ```
 */
export function readUnixTable(options: ReadUnixOptions = {}): UnixEntry[] {
  const file = netFile("unix", options);
  return parseUnixTable(readFileSync(file, "utf8"), { file, warnings: options.warnings ?? [] });
}
