import { ParseError } from "./parse-error.ts";
import { type Row, rowsOf } from "./row.ts";

/** A row of /proc/net/unix. */
export interface UnixEntry {
  refCount: number;
  /** 0x10000 (`__SO_ACCEPTCON`) on a listener. */
  flags: number;
  listening: boolean;
  /** `SOCK_STREAM` 1, `SOCK_DGRAM` 2, `SOCK_SEQPACKET` 5. */
  type: number;
  /** The generic socket's: 1 unconnected, 2 connecting (not accepted yet), 3 connected. */
  state: number;
  /** 0 for a connection that waits for accept(2). */
  inode: number;
  /** As given to bind(2), so it may be relative; bytes that are not UTF-8 are U+FFFD. Absent where unnamed. */
  path?: string;
  /**
   * Whether the name begins with `@`: the kernel prints that before an abstract name (and for each
   * NUL in it), but a relative path may begin so too.
   */
  abstract: boolean;
}

/** What `parseUnixTable` has to be told. */
export interface ParseUnixOptions {
  /** The file's name, for errors. */
  file?: string;
  /** If given, rows that can't be parsed are left out, and their errors put here. */
  warnings?: ParseError[];
}

/**
 * Parses /proc/net/unix.
 *
 * A newline in a socket's name splits its row: the second half is rarely a row, hence `warnings`,
 * and may be made to look like one. So never trust a row's word for who listens where: see whether
 * its inode is the one you mean, or ask `unixDiag`. Source: unix(7), proc_pid_net(5).
 *
 * @throws {ParseError} where a line is not a row, unless there are `warnings`.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { parseUnixTable } from "@ipcbook/netstat-lite";
 *
 * const text = `Num       RefCount Protocol Flags    Type St Inode Path
 * 00000000b0c83e93: 00000002 00000000 00010000 0001 01 112144 server_socket
 * `;
 * const [server] = parseUnixTable(text);
 * assert.equal(server?.path, "server_socket");
 * assert(server.listening);
 * ```
 */
export function parseUnixTable(text: string, options: ParseUnixOptions = {}): UnixEntry[] {
  const { file = "unix", warnings } = options;
  const entries: UnixEntry[] = [];
  for (const row of rowsOf(text, file)) {
    try {
      entries.push(parseRow(row));
    } catch (error) {
      if (!warnings || !(error instanceof ParseError)) throw error;
      warnings.push(error);
    }
  }
  return entries;
}

function parseRow(row: Row): UnixEntry {
  row.hex("socket's address", 8, 16);
  row.expect(":");
  const refCount = row.hex("reference count", 8, 8);
  row.hex("protocol", 8, 8);
  const flags = row.hex("flags", 8, 8);
  const type = row.hex("type", 4, 4);
  const state = row.hex("state", 2, 2);
  const inode = row.decimal("inode");
  const path = row.rest();
  const entry = { refCount, flags, listening: (flags & 0x10000) !== 0, type, state, inode };
  return path === null
    ? { ...entry, abstract: false }
    : { ...entry, path, abstract: path.startsWith("@") };
}
