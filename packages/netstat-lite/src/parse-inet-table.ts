import { hostByteOrder } from "@ipcbook/byteorder";
import { addressText } from "./address-text.ts";
import type { InetEnd, InetSocket } from "./inet-socket.ts";
import { type Row, rowsOf } from "./row.ts";
import { stateName } from "./state-name.ts";

/** A row of /proc/net/tcp, or of a table like it. */
export interface InetEntry extends InetSocket {
  /** The running timer's number (0: none) and what is left of it, in clock ticks. */
  timer: { kind: number; ticks: number };
  retransmits: number;
  /** Unanswered probes of a window of zero. */
  probes: number;
}

/** What `parseInetTable` has to be told. */
export interface ParseInetOptions {
  /** The file's name, for errors. */
  file?: string;
  /** The order of the bytes on the machine that the text is from; by default, this one's. */
  byteOrder?: "little" | "big";
}

/**
 * Parses /proc/net/tcp, tcp6, udp, udp6, udplite, udplite6, raw or raw6: they have the same columns.
 *
 * What surprises: addresses are the kernel's words in the host's order (`0100007F` is 127.0.0.1 on
 * a PC), ports are numbers (`2606` is 9734). Source: proc_pid_net(5), net/ipv4/tcp_ipv4.c.
 *
 * @throws {ParseError} where the text is not such a table.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { parseInetTable } from "@ipcbook/netstat-lite";
 *
 * const text = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
 *    4: 0100007F:2606 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 112098 1 00000000e049657e 100 0 0 10 0
 * `;
 * const [server] = parseInetTable(text, { byteOrder: "little" });
 * assert.deepEqual(server?.local, { address: "127.0.0.1", port: 9734 });
 * assert.equal(server.state, "LISTEN");
 * assert.equal(server.inode, 112098);
 * ```
 */
export function parseInetTable(text: string, options: ParseInetOptions = {}): InetEntry[] {
  const { file = "table", byteOrder = hostByteOrder } = options;
  return Array.from(rowsOf(text, file), (row) => parseRow(row, byteOrder));
}

function parseRow(row: Row, byteOrder: "little" | "big"): InetEntry {
  row.decimal("number of the row");
  row.expect(":");
  const local = parseEnd(row, byteOrder);
  const remote = parseEnd(row, byteOrder);
  const state = stateName(row.hex("state", 2, 2));
  const sendQueue = row.hex("send queue", 8, 8);
  row.expect(":");
  const receiveQueue = row.hex("receive queue", 8, 8);
  const kind = row.hex("timer", 2, 2);
  row.expect(":");
  const ticks = row.hex("timer's ticks", 8, 16);
  const retransmits = row.hex("retransmits", 8, 8);
  const uid = row.decimal("uid");
  const probes = row.decimal("probes");
  const inode = row.decimal("inode");
  const timer = { kind, ticks };
  return {
    local,
    remote,
    state,
    sendQueue,
    receiveQueue,
    timer,
    retransmits,
    uid,
    probes,
    inode,
  };
}

function parseEnd(row: Row, byteOrder: "little" | "big"): InetEnd {
  const digits = row.hexDigits();
  if (digits.length !== 8 && digits.length !== 32) {
    throw row.error(`the address: ${digits.length} hexadecimal digits here`, digits.length);
  }
  const bytes = new Uint8Array(digits.length / 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length; at += 4) {
    const word = Number.parseInt(digits.slice(2 * at, 2 * at + 8), 16);
    view.setUint32(at, word, byteOrder === "little");
  }
  row.expect(":");
  return { address: addressText(bytes), port: row.hex("port", 4, 4) };
}
