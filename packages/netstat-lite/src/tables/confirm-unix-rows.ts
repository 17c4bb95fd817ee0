import type { UnixRow } from "../format/unix-row.ts";
import { sockDiag } from "../sock-diag.ts";
import { decodeUnixDiag, encodeUnixDiagRequest, type UnixDiagEntry } from "../unix-diag-message.ts";

const everyState = 0xffffffff;
const listening = 0x10000;

/**
 * Compares rows of /proc/net/unix with what netlink tells of the same sockets, whose names it gives as
 * they are, so that none can pretend to be a row. Null where netlink does not answer.
 */
export function unixConfirmation(): ((row: UnixRow) => boolean) | null {
  const known = ask();
  if (!known) return null;
  const shown = new Set<number>();
  let asked = false;
  return (row) => {
    // Not accepted yet, or orphaned: netlink does not list these, but they have the listener's name.
    if (row.inode === 0) {
      return row.flags === 0 && row.state !== 1 && (row.path === "" || known.names.has(row.path));
    }
    if (shown.has(row.inode)) return false;
    if (!known.entries.has(row.inode) && !asked) {
      // It may be newer than the first answer.
      asked = true;
      const later = ask();
      for (const [inode, entry] of later?.entries ?? []) known.entries.set(inode, entry);
      for (const name of later?.names ?? []) known.names.add(name);
    }
    const entry = known.entries.get(row.inode);
    if (!entry || !isSame(row, entry)) return false;
    shown.add(row.inode);
    return true;
  };
}

function ask(): { entries: Map<number, UnixDiagEntry>; names: Set<string> } | null {
  const found = sockDiag("dump", encodeUnixDiagRequest({ states: everyState }), decodeUnixDiag);
  if (!found) return null;
  return {
    entries: new Map(found.map((entry) => [entry.inode, entry])),
    names: new Set(found.map(({ name }) => wordOf(name))),
  };
}

function isSame(row: UnixRow, entry: UnixDiagEntry): boolean {
  if (row.path !== wordOf(entry.name)) return false;
  // A socket may begin to listen between the two answers; a row that listens must be of one that does.
  return (row.flags & listening) === 0 || entry.state === "LISTEN" || entry.state === "CLOSE";
}

/** What of a name net-tools shows: NULs as `@`, up to the first blank, after blanks at its beginning. */
function wordOf(name: Uint8Array | undefined): string {
  if (!name) return "";
  const text = Buffer.from(name).toString("latin1").replaceAll("\0", "@");
  // After a newline nothing is on the row's own line.
  return text.split("\n")[0]!.match(/[^ \t\v\f\r]+/)?.[0] ?? "";
}
