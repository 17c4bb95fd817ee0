import type { InetRecord } from "../scan/inet-record.ts";
import { writeAddress, writeQuad } from "./write-address.ts";

/** Where the columns of a row of net-tools' table begin. */
const columns = { receiveQueue: 6, sendQueue: 13, local: 20, remote: 44 };
const addressWidth = 22;

/** The text of the address last written in a column: the next row's is often the same. */
interface Last {
  readonly words: Int32Array;
  readonly text: Uint8Array;
  length: number;
}

const lastLocal: Last = { words: new Int32Array(4), text: new Uint8Array(64), length: 0 };
const lastRemote: Last = { words: new Int32Array(4), text: new Uint8Array(64), length: 0 };

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
  const start = at +
    (record.receiveQueue === 0 && record.sendQueue === 0
      ? 0
      : writeQueues(bytes, at, template, record));
  if (record.family === 4) {
    writeEnd4(bytes, start + columns.local, record.local, record.localPort & 0xffff);
    writeEnd4(bytes, start + columns.remote, record.remote, record.remotePort & 0xffff);
  } else writeEnds6(bytes, start, record);
  return start + template.length;
}

/** By how much they are wider than their columns: all that follows moves. */
function writeQueues(
  bytes: Uint8Array,
  at: number,
  template: Uint8Array,
  { receiveQueue, sendQueue }: InetRecord,
): number {
  if (receiveQueue < 1e6 && sendQueue < 1e6) {
    writeDigits(bytes, at + columns.sendQueue - 1, receiveQueue);
    writeDigits(bytes, at + columns.local - 1, sendQueue);
    return 0;
  }
  const queues = `${`${receiveQueue}`.padStart(6)} ${`${sendQueue}`.padStart(6)}`;
  const shift = queues.length - 13;
  if (shift > 0) bytes.set(template.subarray(columns.local - 1), at + columns.local - 1 + shift);
  for (let index = 0; index < queues.length; index++) {
    bytes[at + columns.receiveQueue + index] = queues.charCodeAt(index);
  }
  return shift;
}

function writeEnd4(bytes: Uint8Array, at: number, address: Uint8Array, port: number): void {
  // The longest, 255.255.255.255:65535, is shorter than the column.
  const end = writeQuad(bytes, at, address, 0);
  bytes[end] = 0x3a;
  writePort(bytes, end + 1, port);
}

function writeEnds6(bytes: Uint8Array, start: number, record: InetRecord): void {
  const { local, localWords, localPort, remote, remoteWords, remotePort } = record;
  writeEnd6(bytes, start + columns.local, local, localWords, localPort & 0xffff, lastLocal);
  writeEnd6(bytes, start + columns.remote, remote, remoteWords, remotePort & 0xffff, lastRemote);
}

function writeEnd6(
  bytes: Uint8Array,
  at: number,
  address: Uint8Array,
  words: Int32Array,
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
  const end = at + digitsOf(port);
  writeDigits(bytes, end, port);
  return end;
}

/** Right-aligned; a loop, since what is unrolled takes longer to compile than it saves. */
function writeDigits(bytes: Uint8Array, end: number, value: number): void {
  do {
    const tens = value / 10 | 0;
    bytes[--end] = 0x30 + value - 10 * tens;
    value = tens;
  } while (value > 0);
}
