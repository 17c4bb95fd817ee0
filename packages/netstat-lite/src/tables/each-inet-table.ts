import type { Context } from "../command/context.ts";
import { shownPath } from "../command/context.ts";
import { cError } from "../command/c-error.ts";
import type { Selection } from "../command/settle-flags.ts";
import type { InetProtocol } from "../format/inet-writer.ts";
import type { InetRecord } from "../scan/inet-record.ts";
import { InetReader } from "./inet-reader.ts";
import { missing } from "./missing.ts";
import type { Naming } from "./names-for.ts";

/** A protocol with its two tables, by file and by what stands in the Proto column. */
interface Tables {
  name: "tcp" | "udp" | "udplite" | "raw";
  protocols: [InetProtocol, InetProtocol];
}

const tables: readonly Tables[] = [
  { name: "tcp", protocols: ["tcp", "tcp6"] },
  { name: "udp", protocols: ["udp", "udp6"] },
  { name: "udplite", protocols: ["udpl", "udpl6"] },
  { name: "raw", protocols: ["raw", "raw6"] },
];

/** Who gets the rows. */
export interface InetVisitor {
  names: Naming | null;
  onTable: (protocol: InetProtocol) => void;
  /** The record is reused for the next row. */
  onRow: (record: InetRecord) => void;
}

/** Goes through the selected internet tables in net-tools' order; not 0 where that ends. */
export async function eachInetTable(
  context: Context,
  selection: Selection,
  visitor: InetVisitor,
): Promise<number> {
  const reader = new InetReader(context, selection.ipv4 && selection.ipv6);
  for (const table of tables) {
    if (selection[table.name]) {
      const status = await bothFamilies(context, selection, table, reader, visitor);
      if (status !== 0) return status;
    }
    if (table.name === "tcp" && selection.sctp) {
      const status = noSctp(context, selection);
      if (status !== 0) return status;
    }
  }
  return 0;
}

async function bothFamilies(
  context: Context,
  selection: Selection,
  { name, protocols }: Tables,
  reader: InetReader,
  visitor: InetVisitor,
): Promise<number> {
  let status = 0;
  for (const family of [4, 6] as const) {
    if (family === 4 ? !selection.ipv4 : !selection.ipv6) continue;
    const file = family === 4 ? name : `${name}6`;
    visitor.onTable(protocols[family === 4 ? 0 : 1]);
    try {
      await readRows(reader, file, visitor);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined || code === "EPIPE") throw error;
      // Without IPv6 its tables are passed over in silence.
      if (family === 6) continue;
      if (code !== "ENOENT" && code !== "EACCES") {
        context.machine.err(`${shownPath(file)}: ${cError(error)}\n`);
        return 255;
      }
      status = missing(context, selection, `AF INET (${name})`);
    }
  }
  return status;
}

/** Where names take time, they are asked for before the first row is written. */
async function readRows(reader: InetReader, file: string, visitor: InetVisitor): Promise<void> {
  const ask = visitor.names?.ask;
  if (!ask) return await reader.read(file, visitor.onRow);
  const records: InetRecord[] = [];
  await reader.read(file, (record) => records.push(record.copy()));
  await ask(records);
  for (const record of records) visitor.onRow(record);
}

/** The kernel's module for SCTP is absent nearly everywhere; net-tools looks for two files of it. */
function noSctp(context: Context, selection: Selection): number {
  const { all, listening } = context.flags;
  const looks = Number(all > 0 || listening > 0) + Number(all > 0 || listening === 0);
  for (let look = 0; look < looks; look++) {
    if (!selection.ipv4) continue;
    const status = missing(context, selection, "AF INET (sctp)");
    if (status !== 0) return status;
  }
  return 0;
}
