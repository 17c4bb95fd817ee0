import { closeSync, openSync, readSync } from "node:fs";
import { endianness } from "node:os";

/** What a structure counts in after its seconds. */
const perMs = { timespec: 1e6, timeval: 1e3 };
/** Two words of 64 bits: seconds, and what is left of one. */
const length = 16;
const isLittle = endianness() === "LE";

/**
 * The time-out that a thread has at `address` of its memory, in milliseconds; null where that can't be read. Source:
 * proc_pid_mem(5), timespec(3type), timeval(3type).
 */
export function timeoutAt(
  tid: number,
  address: bigint,
  structure: "timespec" | "timeval",
): number | null {
  const bytes = new Uint8Array(length);
  if (!readMemory(tid, address, bytes)) return null;
  const view = new DataView(bytes.buffer);
  const [seconds, rest] = [view.getBigInt64(0, isLittle), view.getBigInt64(8, isLittle)];
  return Number(seconds) * 1_000 + Number(rest) / perMs[structure];
}

/** Fills `bytes`, or returns false where the thread has ended or nobody may look. */
function readMemory(tid: number, address: bigint, bytes: Uint8Array): boolean {
  try {
    const fd = openSync(`/proc/${tid}/mem`, "r");
    try {
      return readSync(fd, bytes, 0, length, Number(address)) === length;
    } finally {
      closeSync(fd);
    }
  } catch {
    return false;
  }
}
