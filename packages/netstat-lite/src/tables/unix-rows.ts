import { cError } from "../command/c-error.ts";
import { type Context, shownPath } from "../command/context.ts";
import type { Selection } from "../command/settle-flags.ts";
import { formatUnixRow, isListening, type UnixRow } from "../format/unix-row.ts";
import { unlessNoFfi } from "../unless-no-ffi.ts";
import { linesOf } from "./lines-of.ts";
import { missing } from "./missing.ts";
import { plausibleRows } from "./plausible-rows.ts";

/**
 * Reads /proc/net/unix and hands on the rows that the flags select. A row that the kernel did not print,
 * but a newline in some socket's name, is reported as bogus: netlink, where it is there, tells the names.
 */
export async function unixRows(
  context: Context,
  selection: Selection,
  onRow: (row: UnixRow, format: typeof formatUnixRow) => void,
): Promise<number> {
  const { flags, machine, netRoot, live } = context;
  // Before the look: what is loaded after it makes the answer of netlink later.
  const netlink = live ? await unlessNoFfi(import("./confirmed-unix-rows.ts")) : null;
  const look = () => linesOf(`${netRoot}/unix`).slice(1);
  let lines: string[];
  try {
    lines = look();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "EACCES") return missing(context, selection, "AF UNIX");
    machine.err(`${shownPath("unix")}: ${cError(error)}\n`);
    return 255;
  }
  const rows = netlink?.confirmedUnixRows(lines, look) ?? plausibleRows(lines);
  for (const row of rows) {
    if (row === null) {
      machine.err("warning, got bogus unix line.\n");
      continue;
    }
    const isShown = flags.all > 0 || isListening(row) === flags.listening > 0;
    if (isShown) onRow(row, formatUnixRow);
  }
  return 0;
}
