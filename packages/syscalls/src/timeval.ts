import { endianness } from "node:os";
import { layout } from "./layout.ts";

/** A struct timeval: what `SO_RCVTIMEO` and `SO_SNDTIMEO` take. Source: socket(7). */
export function timeval(ms: number): Uint8Array {
  if (!(ms >= 0 && ms < Number.MAX_SAFE_INTEGER)) {
    throw new RangeError(`Cannot make a timeval: not a number of milliseconds (${ms})`);
  }
  const bytes = new Uint8Array(layout.timeval.size);
  const view = new DataView(bytes.buffer);
  const little = endianness() === "LE";
  view.setBigInt64(layout.timeval.tv_sec, BigInt(Math.floor(ms / 1000)), little);
  view.setBigInt64(layout.timeval.tv_usec, BigInt(Math.round((ms % 1000) * 1000)), little);
  return bytes;
}
