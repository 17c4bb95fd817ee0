import { hostByteOrder } from "@ipcbook/byteorder";
import type { InetRecord } from "./inet-record.ts";
import { sscanf } from "./sscanf.ts";

const isLittle = hostByteOrder === "little";
/** The value of a hexadecimal digit, 0xff for what is none. */
const digits = new Uint8Array(256).fill(0xff);
for (let value = 0; value < 16; value++) {
  digits[value.toString(16).charCodeAt(0)] = value;
  digits[value.toString(16).toUpperCase().charCodeAt(0)] = value;
}
const blank = 0x20;
const colon = 0x3a;

const format = "%d: %64[0-9A-Fa-f]:%X %64[0-9A-Fa-f]:%X %X %lX:%lX %X:%lX %lX %d %d %lu %*s\n";

// Where the reader of one row stands; in the module, since an object for each row would cost a third.
let text: Uint8Array = new Uint8Array();
let at = 0;
let stop = 0;
let isKernels = true;

/**
 * Reads a row of tcp, tcp6, udp, udp6, udplite, udplite6, raw or raw6 into `record`, and returns how many
 * of the 14 columns there are. What the kernel prints is read byte by byte; anything else as net-tools'
 * sscanf(3) would take it, which is more than `parseInetTable` accepts.
 */
export function scanInetRow(
  bytes: Uint8Array,
  start: number,
  end: number,
  record: InetRecord,
): number {
  text = bytes;
  at = start;
  stop = end;
  isKernels = true;
  skipBlanks();
  decimal();
  expect(colon);
  expect(blank);
  const words = address(record.local);
  expect(colon);
  record.localPort = hex(4);
  expect(blank);
  if (address(record.remote) !== words) isKernels = false;
  record.family = words === 1 ? 4 : 6;
  expect(colon);
  record.remotePort = hex(4);
  expect(blank);
  record.state = hex(2);
  expect(blank);
  record.sendQueue = hex(8);
  expect(colon);
  record.receiveQueue = hex(8);
  expect(blank);
  record.timer = hex(2);
  expect(colon);
  record.ticks = hex(16);
  expect(blank);
  record.retransmits = hex(8);
  skipBlanks();
  // As %d stores them: nobody of another user namespace is -2.
  record.uid = decimal() | 0;
  skipBlanks();
  record.probes = decimal() | 0;
  skipBlanks();
  record.inode = decimal();
  return isKernels ? 14 : scanLeniently(bytes, start, end, record);
}

function skipBlanks(): void {
  while (text[at] === blank && at < stop) at++;
}

function expect(byte: number): void {
  if (at >= stop || text[at] !== byte) isKernels = false;
  else at++;
}

/** Up to `most` digits, and at least one. */
function hex(most: number): number {
  let value = 0;
  let count = 0;
  while (count < most && at < stop) {
    const digit = digits[text[at]!]!;
    if (digit === 0xff) break;
    value = value * 16 + digit;
    at++;
    count++;
  }
  if (count === 0) isKernels = false;
  return value;
}

function decimal(): number {
  let value = 0;
  let count = 0;
  while (count < 15 && at < stop) {
    const digit = text[at]! - 0x30;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
    at++;
    count++;
  }
  if (count === 0 || count === 15) isKernels = false;
  return value;
}

/** 1 or 4 words in the host's order, as bytes in network order; how many words. */
function address(into: Uint8Array): number {
  let count = 0;
  for (; count < 32 && at + count < stop; count++) {
    const digit = digits[text[at + count]!]!;
    if (digit === 0xff) break;
    const byte = count >> 1;
    const place = isLittle ? byte ^ 3 : byte;
    if (count % 2 === 0) into[place] = digit << 4;
    else into[place]! |= digit;
  }
  at += count;
  if (count !== 8 && count !== 32) isKernels = false;
  return count >> 3;
}

function scanLeniently(
  bytes: Uint8Array,
  start: number,
  end: number,
  record: InetRecord,
): number {
  const line = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString("latin1");
  const values = sscanf(line, format);
  const number = (index: number) => Number(values[index] ?? 0);
  record.family = String(values[1] ?? "").length > 8 ? 6 : 4;
  setAddress(record.local, record.family, String(values[1] ?? ""));
  record.localPort = number(2) & 0xffff;
  setAddress(record.remote, record.family, String(values[3] ?? ""));
  // The filter looks at all of it, and prints the lower half.
  record.remotePort = number(4);
  record.state = number(5);
  record.sendQueue = number(6);
  record.receiveQueue = number(7);
  record.timer = number(8);
  record.ticks = number(9);
  record.retransmits = number(10);
  record.uid = number(11);
  record.probes = number(12);
  record.inode = number(13);
  return values.length;
}

function setAddress(into: Uint8Array, family: 4 | 6, text: string): void {
  into.fill(0);
  const view = new DataView(into.buffer, into.byteOffset);
  const words = sscanf(text, family === 4 ? "%X" : "%08X%08X%08X%08X");
  for (const [index, word] of words.entries()) view.setUint32(4 * index, Number(word), isLittle);
}
