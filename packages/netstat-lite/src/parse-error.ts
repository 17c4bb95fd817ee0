/**
 * Text that is not what the kernel prints. The message ends with the place:
 * `Cannot parse the port: not hexadecimal (proc/net/tcp:2:16)`.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { ParseError, parseInetTable } from "@ipcbook/netstat-lite";
 *
 * const text = "  sl  local_address\n   0: 0100007F:zz";
 * assert.throws(() => parseInetTable(text, { file: "tcp" }), (error) => {
 *   assert(error instanceof ParseError);
 *   assert.deepEqual([error.file, error.line, error.column], ["tcp", 2, 16]);
 *   return true;
 * });
 * ```
 */
export class ParseError extends Error {
  override readonly name = "ParseError";
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in characters. */
  readonly column: number;

  constructor(problem: string, file: string, line: number, column: number) {
    super(`Cannot parse ${problem} (${file}:${line}:${column})`);
    this.file = file;
    this.line = line;
    this.column = column;
  }
}
