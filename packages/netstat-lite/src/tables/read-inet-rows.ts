import type { Context } from "../command/context.ts";
import { forEachLine } from "../scan/for-each-line.ts";
import { InetRecord } from "../scan/inet-record.ts";
import { scanInetRow } from "../scan/scan-inet-row.ts";
import { isLargeTable } from "./is-large-table.ts";

/** How many columns net-tools needs: of TCP one more than of the others. */
const fewestColumns = { tcp: 11, other: 10 };

/**
 * Reads a table and hands on the rows that the flags select, in the kernel's order, each in the same
 * record. Large tables come over netlink, which has the same rows in the same order in half the time;
 * loading what speaks it would cost more than a small table does.
 */
export async function readInetRows(
  context: Context,
  file: string,
  onRow: (record: InetRecord) => void,
): Promise<void> {
  const { flags, live, netRoot } = context;
  const { explain, json, watch } = flags.own;
  // Over netlink the timer has another unit, and a half-open connection no owner.
  const columns = flags.timers > 0 || flags.extend > 1 || explain || json !== null ||
    watch !== null;
  if (live && !columns && isLargeTable(file, context.machine.netlinkFrom)) {
    const { readTcpOverNetlink } = await import("./read-tcp-over-netlink.ts");
    if (readTcpOverNetlink(context, file === "tcp" ? 4 : 6, onRow)) return;
  }
  const transport = file.startsWith("tcp") ? "tcp" : "other";
  const record = new InetRecord();
  let isHeader = true;
  forEachLine(`${netRoot}/${file}`, (bytes, start, end) => {
    if (isHeader) {
      isHeader = false;
      return;
    }
    if (scanInetRow(bytes, start, end, record) < fewestColumns[transport]) {
      const kind = transport === "tcp" ? "tcp" : file.startsWith("udp") ? "udp" : "raw";
      context.machine.err(`warning, got bogus ${kind} line.\n`);
      return;
    }
    if (isShown(record, transport, flags.all, flags.listening)) onRow(record);
  });
}

/** net-tools tells servers by the other end, not by the state. */
function isShown(
  record: InetRecord,
  transport: "tcp" | "other",
  all: number,
  listening: number,
): boolean {
  if (all > 0) return true;
  const isConnected = transport === "tcp" ? record.remotePort !== 0 : record.hasRemoteAddress();
  return isConnected !== listening > 0;
}
