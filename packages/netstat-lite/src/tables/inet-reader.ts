import type { Context } from "../command/context.ts";
import { forEachLine } from "../scan/for-each-line.ts";
import { InetRecord } from "../scan/inet-record.ts";
import { scanInetRow } from "../scan/scan-inet-row.ts";
import { unlessNoFfi } from "../unless-no-ffi.ts";
import { isLargeTable } from "./is-large-table.ts";
import type { TcpOverNetlink } from "./tcp-over-netlink.ts";

/** Who gets the rows; the record is reused for the next one. */
export type OnRow = (record: InetRecord) => void;

/** How many columns net-tools needs: of TCP one more than of the others. */
const fewestColumns = { tcp: 11, other: 10 };

/** Reads the internet tables of one run. */
export class InetReader {
  readonly #context: Context;
  readonly #both: boolean;
  #netlink: TcpOverNetlink | null = null;

  /** `both`: whether both families are read, IPv4 first. */
  constructor(context: Context, both: boolean) {
    this.#context = context;
    this.#both = both;
  }

  /**
   * Hands on the rows of the table `file` that the flags select, in the kernel's order. Large tables come
   * over netlink, which has the same rows in the same order in half the time; loading what speaks it would
   * cost more than a small table does.
   */
  async read(file: string, onRow: OnRow): Promise<void> {
    if (this.#isForNetlink(file)) {
      const netlink = await this.#overNetlink();
      if (netlink?.read(file === "tcp" ? 4 : 6, onRow)) return;
    }
    const { flags, machine, netRoot } = this.#context;
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
        machine.err(`warning, got bogus ${kind} line.\n`);
        return;
      }
      if (isShown(record, transport, flags.all, flags.listening)) onRow(record);
    });
  }

  #isForNetlink(file: string): boolean {
    const { flags, live, machine } = this.#context;
    if (!live || !file.startsWith("tcp")) return false;
    const { explain, json, watch } = flags.own;
    // Over netlink the timer has another unit, and a half-open connection no owner.
    if (flags.timers > 0 || flags.extend > 1 || explain || json !== null || watch !== null) {
      return false;
    }
    return (file === "tcp6" && this.#netlink?.hasIpv6) || isLargeTable(file, machine.netlinkFrom);
  }

  async #overNetlink(): Promise<TcpOverNetlink | null> {
    if (this.#netlink) return this.#netlink;
    const { flags, machine } = this.#context;
    // Of servers there are few.
    if (flags.all > 0 || flags.listening === 0) machine.expectRows();
    const module = await unlessNoFfi(import("./tcp-over-netlink.ts"));
    if (module === null) return null;
    return this.#netlink = new module.TcpOverNetlink({
      all: flags.all > 0,
      listening: flags.listening > 0,
      both: this.#both,
    });
  }
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
