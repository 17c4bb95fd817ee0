import type { Context } from "../command/context.ts";
import type { Selection } from "../command/settle-flags.ts";
import type { InetProtocol } from "../format/inet-writer.ts";
import type { UnixRow } from "../format/unix-row.ts";
import { findOwners, type Owner } from "../owners/find-owners.ts";
import { withoutControls } from "../owners/without-controls.ts";
import type { InetRecord } from "../scan/inet-record.ts";
import { eachInetTable } from "../tables/each-inet-table.ts";
import type { Naming } from "../tables/names-for.ts";
import { unixRows } from "../tables/unix-rows.ts";
import { unlessNoFfi } from "../unless-no-ffi.ts";
import { inetEntry, type SocketEntry, unixEntry } from "./socket-entry.ts";

/** A socket with what its row in the table is made of. */
export type Collected =
  | { entry: SocketEntry; owner: Owner | undefined; protocol: InetProtocol; record: InetRecord }
  | { entry: SocketEntry; owner: Owner | undefined; protocol: "unix"; row: UnixRow };

/** What to find out besides the rows. */
export interface CollectOptions {
  owners: boolean;
  netlink: boolean;
  bound: boolean;
  names: Naming | null;
}

/** All the selected sockets, and net-tools' exit status. */
export async function collect(
  context: Context,
  selection: Selection,
  options: CollectOptions,
): Promise<{ sockets: Collected[]; status: number }> {
  const rows: ({ protocol: InetProtocol; record: InetRecord } | UnixRow)[] = [];
  let protocol: InetProtocol = "tcp";
  const live = context.live ? await unlessNoFfi(import("./live-only.ts")) : null;
  let status = await eachInetTable(context, selection, {
    names: options.names,
    onTable(next) {
      protocol = next;
      if (!options.bound || !live || !next.startsWith("tcp")) return;
      for (const record of live.boundSockets(next === "tcp" ? 4 : 6)) {
        rows.push({ protocol: next, record });
      }
    },
    onRow: (record) => rows.push({ protocol, record: record.copy() }),
  });
  if (status === 0 && selection.unix) {
    status = await unixRows(context, selection, (row) => rows.push(row));
  }
  const told = options.netlink ? live?.askNetlink() : undefined;
  const owners = options.owners ? ownersOf(context, rows) : new Map<number, Owner>();
  const sockets = rows.map((row): Collected => {
    if (!("record" in row)) {
      const owner = owners.get(row.inode);
      return {
        entry: unixEntry(row, withoutControls(row.path), told?.unix.get(row.inode), owner),
        owner,
        protocol: "unix",
        row,
      };
    }
    const { record } = row;
    record.backlog = told?.backlogs.get(record.inode) ?? -1;
    const owner = owners.get(record.inode);
    return { entry: inetEntry(row.protocol, record, owner), owner, protocol: row.protocol, record };
  });
  return { sockets, status };
}

function ownersOf(
  { procRoot, machine }: Context,
  rows: ({ record: InetRecord } | UnixRow)[],
): Map<number, Owner> {
  const wanted = new Set(rows.map((row) => "record" in row ? row.record.inode : row.inode));
  const { owners, notice } = findOwners({ procRoot, euid: machine.euid, wanted });
  if (notice !== null) machine.err(notice);
  return owners;
}
