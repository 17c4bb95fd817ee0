import type { Argument } from "../backend.ts";
import { type CallName, calls, directions } from "../calls.ts";
import { type Channel, dataStart } from "./channel.ts";
import { bytesOf } from "../view-of.ts";

/** Places before the data, in 64-bit floats: they hold every number that a call takes or gives. */
const head = { call: 1, result: 2, errno: 3, first: 4 };
/** Each argument has two: the number, or the buffer's length; and where the buffer lies. */
const perArgument = 2;
const noBuffer = -1;

const names = Object.keys(calls) as CallName[];
/** Buffers start where a structure of any kind may. */
const alignment = 8;

/** Writes a call, and the bytes of its buffers: also what a call puts out may leave some of them as they were. */
export function writeCall(channel: Channel, name: CallName, args: readonly Argument[]): void {
  const numbers = new Float64Array(channel, 0, dataStart / 8);
  numbers[head.call] = names.indexOf(name);
  let free = dataStart;
  for (const [place, arg] of args.entries()) {
    const at = head.first + perArgument * place;
    if (arg === null || typeof arg === "number") {
      numbers[at] = arg ?? 0;
      numbers[at + 1] = arg === null ? noBuffer : 0;
      continue;
    }
    const end = free + arg.byteLength;
    if (end > channel.maxByteLength) {
      throw new RangeError(`Cannot call ${name}: the buffers are too large (${arg.byteLength})`);
    }
    if (end > channel.byteLength) channel.grow(end);
    numbers[at] = arg.byteLength;
    numbers[at + 1] = free;
    new Uint8Array(channel, free, arg.byteLength).set(bytesOf(arg));
    free += Math.ceil(arg.byteLength / alignment) * alignment;
  }
}

/**
 * Reads a call, into buffers of this thread's own: what the other thread does to the shared memory from
 * here on changes nothing. Null if it is no call that libc may see.
 */
export function readCall(
  channel: Channel,
): { name: CallName; args: Argument[] } | null {
  const numbers = new Float64Array(channel, 0, dataStart / 8).slice();
  const name = names[numbers[head.call]!];
  if (name === undefined) return null;
  const args: Argument[] = [];
  for (const [place, kind] of calls[name].takes.entries()) {
    const value = numbers[head.first + perArgument * place]!;
    const at = numbers[head.first + perArgument * place + 1]!;
    if (directions[kind] === undefined) {
      if (!Number.isInteger(value) || Math.abs(value) > 0xffff_ffff) return null;
      args.push(value);
    } else if (at === noBuffer) {
      args.push(null);
    } else {
      if (!Number.isInteger(at) || at < dataStart || !(value >= 0)) return null;
      if (!Number.isInteger(value) || at + value > channel.byteLength) return null;
      args.push(new Uint8Array(channel, at, value).slice());
    }
  }
  return { name, args };
}

/** Writes what a call gave, and the bytes that it put out. */
export function writeResult(
  channel: Channel,
  { result, errno }: { result: number; errno: number },
  call: { name: CallName; args: readonly Argument[] } | null,
): void {
  const numbers = new Float64Array(channel, 0, dataStart / 8);
  numbers[head.result] = result;
  numbers[head.errno] = errno;
  if (call === null) return;
  // The places were checked in `readCall`; the layout is derived again, not read again.
  let free = dataStart;
  for (const [place, arg] of call.args.entries()) {
    if (arg === null || typeof arg === "number") continue;
    const direction = directions[calls[call.name].takes[place]!];
    if (direction !== "in") new Uint8Array(channel, free, arg.byteLength).set(bytesOf(arg));
    free += Math.ceil(arg.byteLength / alignment) * alignment;
  }
}

/** Reads what a call gave, and its bytes into the caller's buffers. */
export function readResult(
  channel: Channel,
  name: CallName,
  args: readonly Argument[],
): { result: number; errno: number } {
  const numbers = new Float64Array(channel, 0, dataStart / 8);
  let free = dataStart;
  for (const [place, arg] of args.entries()) {
    if (arg === null || typeof arg === "number") continue;
    if (directions[calls[name].takes[place]!] !== "in") {
      bytesOf(arg).set(new Uint8Array(channel, free, arg.byteLength));
    }
    free += Math.ceil(arg.byteLength / alignment) * alignment;
  }
  return { result: numbers[head.result]!, errno: numbers[head.errno]! };
}
