import type { Context } from "../command/context.ts";
import { shownPath } from "../command/context.ts";
import { cError } from "../command/c-error.ts";
import type { Selection } from "../command/settle-flags.ts";
import type { InetProtocol } from "../format/inet-writer.ts";
import type { InetRecord } from "../scan/inet-record.ts";
import { InetReader } from "./inet-reader.ts";
import { linesOf } from "./lines-of.ts";
import { missing } from "./missing.ts";
import type { Naming } from "./names-for.ts";
import type { PrintedSctp } from "./sctp.ts";

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
  /** Gets the rows of SCTP, which are no records: an end has several addresses. Without it they are left out. */
  onSctp?: (row: PrintedSctp) => void;
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
      const { name, protocols } = table;
      const status = await bothFamilies(context, selection, name, async (family) => {
        visitor.onTable(protocols[family === 4 ? 0 : 1]);
        await readRows(reader, family === 4 ? name : `${name}6`, visitor);
      });
      if (status !== 0) return status;
    }
    if (table.name === "tcp" && selection.sctp) {
      const status = await sctpTables(context, selection, visitor);
      if (status !== 0) return status;
    }
  }
  return 0;
}

async function bothFamilies(
  context: Context,
  selection: Selection,
  name: string,
  read: (family: 4 | 6) => Promise<void>,
): Promise<number> {
  let status = 0;
  for (const family of [4, 6] as const) {
    if (family === 4 ? !selection.ipv4 : !selection.ipv6) continue;
    try {
      await read(family);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined || code === "EPIPE") throw error;
      // Without IPv6 its tables are passed over in silence.
      if (family === 6) continue;
      if (code !== "ENOENT" && code !== "EACCES") {
        context.machine.err(`${shownPath(name)}: ${cError(error)}\n`);
        return 255;
      }
      status = missing(context, selection, `AF INET (${name.split("/")[0]})`);
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

/** Endpoints, and associations; the kernel's module for SCTP is absent nearly everywhere. */
async function sctpTables(
  context: Context,
  selection: Selection,
  visitor: InetVisitor,
): Promise<number> {
  const { all, listening } = context.flags;
  for (const file of ["eps", "assocs"] as const) {
    if (all === 0 && (file === "eps") !== listening > 0) continue;
    const status = await bothFamilies(context, selection, `sctp/${file}`, async (family) => {
      const lines = linesOf(`${context.netRoot}/sctp${family === 4 ? "" : "6"}/${file}`).slice(1);
      if (lines.length === 0 || !visitor.onSctp) return;
      const { readSctp } = await import("./sctp.ts");
      await readSctp(context, file, lines, visitor.names, visitor.onSctp);
    });
    if (status !== 0) return status;
  }
  return 0;
}
