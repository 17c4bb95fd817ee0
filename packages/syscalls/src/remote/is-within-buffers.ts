import type { Argument } from "../backend.ts";
import type { Kind } from "../calls.ts";
import { layout } from "../layout.ts";

/** What a count before or after a buffer counts, in bytes, where it is not bytes. */
const units: Readonly<Partial<Record<Kind, number>>> = {
  "pollfds": layout.pollfd.size,
  "epoll events": layout.epoll_event.size,
};

/** Buffers that have the size that libc expects, whatever a caller says. */
const sizes: Readonly<Partial<Record<Kind, number>>> = {
  "pair out": 8,
  "length in out": 4,
  "fd set": layout.fd_set.size,
  "timeval": layout.timeval.size,
  "epoll event": layout.epoll_event.size,
};

const counts: readonly Kind[] = ["size", "length", "maximum"];

/** Whether a call stays within its buffers: each count is one of the buffer just before it. */
export function isWithinBuffers(takes: readonly Kind[], args: readonly Argument[]): boolean {
  let room = 0;
  return takes.every((kind, place) => {
    const arg = args[place]!;
    if (arg !== null && typeof arg !== "number") {
      const least = sizes[kind] ?? 0;
      if (arg.byteLength < least) return false;
      if (kind === "path in") return endsWithNul(arg);
      if (kind === "length in out") return countIn(arg) <= room;
      room = arg.byteLength / (units[kind] ?? 1);
      return true;
    }
    if (arg === null) {
      room = 0;
      return true;
    }
    return !counts.includes(kind) || (arg >= 0 && arg <= room);
  });
}

function endsWithNul(view: ArrayBufferView): boolean {
  return view.byteLength > 0 &&
    new Uint8Array(view.buffer, view.byteOffset)[view.byteLength - 1] === 0;
}

function countIn(view: ArrayBufferView): number {
  return new Uint32Array(view.buffer, view.byteOffset, 1)[0]!;
}
