import type { InetRecord } from "../scan/inet-record.ts";
import { writeAddress } from "./write-address.ts";

/** Where the columns of a row of net-tools' table begin. */
const columns = { receiveQueue: 6, sendQueue: 13, local: 20, remote: 44 };
const addressWidth = 22;

/** The text of the address last written in a column: the next row's is often the same. */
interface Last {
  readonly words: Uint32Array;
  readonly text: Uint8Array;
  length: number;
}

const lastLocal: Last = { words: new Uint32Array(4), text: new Uint8Array(64), length: 0 };
const lastRemote: Last = { words: new Uint32Array(4), text: new Uint8Array(64), length: 0 };

/**
 * Writes a row of nothing but numbers over a copy of `template`, a row with blanks for addresses and zeros
 * for queues. Large tables consist of such rows: few calls and no loops for the blanks are a third of
 * their time.
 */
export function writePlainRow(
  bytes: Uint8Array,
  at: number,
  template: Uint8Array,
  record: InetRecord,
): number {
  bytes.set(template, at);
  const { family, receiveQueue, sendQueue } = record;
  let shift = 0;
  if (receiveQueue !== 0 || sendQueue !== 0) {
    const queues = `${`${receiveQueue}`.padStart(6)} ${`${sendQueue}`.padStart(6)}`;
    if (queues.length > 13) {
      // Wider than its column: all that follows moves.
      shift = queues.length - 13;
      bytes.set(template.subarray(columns.local - 1), at + columns.local - 1 + shift);
    }
    for (let index = 0; index < queues.length; index++) {
      bytes[at + columns.receiveQueue + index] = queues.charCodeAt(index);
    }
  }
  const start = at + shift;
  const { local, localWords, localPort, remote, remoteWords, remotePort } = record;
  if (family === 4) {
    writeEnd4(bytes, start + columns.local, local, localPort & 0xffff);
    writeEnd4(bytes, start + columns.remote, remote, remotePort & 0xffff);
  } else {
    writeEnd6(bytes, start + columns.local, local, localWords, localPort & 0xffff, lastLocal);
    writeEnd6(bytes, start + columns.remote, remote, remoteWords, remotePort & 0xffff, lastRemote);
  }
  return start + template.length;
}

function writeEnd4(bytes: Uint8Array, at: number, address: Uint8Array, port: number): void {
  // The longest, 255.255.255.255:65535, is shorter than the column.
  const end = writeAddress(bytes, at, 4, address);
  bytes[end] = 0x3a;
  writePort(bytes, end + 1, port);
}

function writeEnd6(
  bytes: Uint8Array,
  at: number,
  address: Uint8Array,
  words: Uint32Array,
  port: number,
  last: Last,
): void {
  const known = last.words;
  if (
    last.length === 0 || known[0] !== words[0] || known[1] !== words[1] || known[2] !== words[2] ||
    known[3] !== words[3]
  ) {
    last.length = writeAddress(last.text, 0, 6, address);
    known.set(words);
  }
  const portLength = port === 0 ? 1 : digitsOf(port);
  const { text } = last;
  const length = Math.min(last.length, addressWidth - portLength);
  for (let index = 0; index < length; index++) bytes[at + index] = text[index]!;
  bytes[at + length] = 0x3a;
  writePort(bytes, at + length + 1, port);
}

/** How many digits a port has. */
export function digitsOf(port: number): number {
  return port < 10 ? 1 : port < 100 ? 2 : port < 1000 ? 3 : port < 10_000 ? 4 : 5;
}

/** Writes a port, `*` for 0, and returns where it ends. */
export function writePort(bytes: Uint8Array, at: number, port: number): number {
  if (port === 0) {
    bytes[at] = 0x2a;
    return at + 1;
  }
  if (port >= 10_000) bytes[at++] = 0x30 + (port / 10_000 | 0);
  if (port >= 1000) bytes[at++] = 0x30 + (port / 1000 | 0) % 10;
  if (port >= 100) bytes[at++] = 0x30 + (port / 100 | 0) % 10;
  if (port >= 10) bytes[at++] = 0x30 + (port / 10 | 0) % 10;
  bytes[at++] = 0x30 + port % 10;
  return at;
}
