import { cError } from "../command/c-error.ts";
import { type Context, shownPath } from "../command/context.ts";
import type { Selection } from "../command/settle-flags.ts";
import { formatUnixRow, isListening, type UnixRow } from "../format/unix-row.ts";
import { forEachLine } from "../scan/for-each-line.ts";
import { missing } from "./missing.ts";
import { parseUnixRow } from "./parse-unix-row.ts";
import { isPlausible } from "./plausible-rows.ts";

/**
 * Reads /proc/net/unix and hands on the rows that the flags select. A row that the kernel did not print,
 * but a newline in some socket's name, is reported as bogus: where there is netlink, each row must be
 * confirmed by it.
 */
export async function unixRows(
  context: Context,
  selection: Selection,
  onRow: (row: UnixRow, format: typeof formatUnixRow) => void,
): Promise<number> {
  const { flags, machine, netRoot, live } = context;
  const confirm = live ? (await import("./confirm-unix-rows.ts")).unixConfirmation() : null;
  const lines: string[] = [];
  let buffer: Buffer | undefined;
  try {
    forEachLine(`${netRoot}/unix`, (bytes, start, end) => {
      // All lines are in one.
      buffer ??= Buffer.from(bytes.buffer);
      lines.push(buffer.toString("latin1", start, end));
    });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "EACCES") return missing(context, selection, "AF UNIX");
    machine.err(`${shownPath("unix")}: ${cError(error)}\n`);
    return 255;
  }
  const seen = new Set<number>();
  for (const line of lines.slice(1)) {
    const row = parseUnixRow(line);
    const isGenuine = row !== null && (confirm?.(row) ?? isPlausible(line, row, seen));
    if (!isGenuine) {
      machine.err("warning, got bogus unix line.\n");
      continue;
    }
    const isShown = flags.all > 0 || isListening(row) === flags.listening > 0;
    if (isShown) onRow(row, formatUnixRow);
  }
  return 0;
}
