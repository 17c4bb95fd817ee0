import { isLittleEndian } from "./machine.ts";
import { layout } from "./layout.ts";
import { viewOf } from "./view-of.ts";

/**
 * A struct timeval: what `SO_RCVTIMEO` and `SO_SNDTIMEO` take, where 0 is no limit at all. A time above 0 is never
 * rounded to that. Source: socket(7).
 *
 * @throws {RangeError} for less than 0, and for what is no number.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import {
 *   AF_UNIX, close, read, setsockopt, SO_RCVTIMEO, SOCK_STREAM, socketpair, SOL_SOCKET, timeval,
 * } from "@ipcbook/syscalls";
 *
 * const [a, b] = socketpair(AF_UNIX, SOCK_STREAM);
 * setsockopt(a, SOL_SOCKET, SO_RCVTIMEO, timeval(10));
 * assert.throws(() => read(a, new Uint8Array(1)), { code: "EAGAIN" });
 * close(a);
 * close(b);
 * ```
 */
export function timeval(ms: number): Uint8Array {
  const most = Number.MAX_SAFE_INTEGER / 1000;
  if (!(typeof ms === "number" && ms >= 0 && ms <= most)) {
    throw new RangeError(`Cannot make a timeval: not a number of milliseconds (${String(ms)})`);
  }
  const bytes = new Uint8Array(layout.timeval.size);
  const view = new DataView(bytes.buffer);
  // As a whole first: 999.9999 ms are a second, and no million of microseconds, which the kernel refuses.
  const micros = ms === 0 ? 0n : BigInt(Math.max(1, Math.round(ms * 1000)));
  view.setBigInt64(layout.timeval.tv_sec, micros / 1_000_000n, isLittleEndian);
  view.setBigInt64(layout.timeval.tv_usec, micros % 1_000_000n, isLittleEndian);
  return bytes;
}

/** What stands in one. */
export function readTimeval(bytes: ArrayBufferView): { seconds: bigint; micros: bigint } {
  const { tv_sec, tv_usec } = layout.timeval;
  const view = viewOf(bytes);
  return {
    seconds: view.getBigInt64(tv_sec, isLittleEndian),
    micros: view.getBigInt64(tv_usec, isLittleEndian),
  };
}
