import { readFileSync } from "node:fs";
import type { Draw, Step } from "@ipcbook/checker";

/** Bytes that are no palindrome: letters that rise from one that is drawn. */
export function message(draw: Draw, length: number): number[] {
  const first = draw.integer(0x61, 0x66);
  return Array.from({ length }, (_, place) => first + place);
}

/** A message, and its answer. */
export function asked(on: string, bytes: readonly number[]): Step[] {
  return [{ do: "send", on, bytes }, { do: "receive", on }];
}

/** A client that comes last, and must be answered as if there had been no other. */
export function thenServed(draw: Draw): Step[] {
  return [{ do: "open", on: "B" }, ...asked("B", message(draw, 3))];
}

/**
 * More messages than answers fit into the queue of `on`, which reads none of them. In portions, because the
 * server's own queue is no longer.
 */
export function flood(on: string, bytes: readonly number[]): Step[] {
  const most = queueLength();
  const count = most + 4;
  const portion = Math.max(1, most - 2);
  return Array.from({ length: count }, (_, number): Step[] => [
    { do: "send", on, bytes },
    ...((number + 1) % portion === 0 || number === count - 1 ? [{ do: "settle" as const }] : []),
  ]).flat();
}

/** How many datagrams wait in a queue of AF_UNIX, less one. Source: unix(7). */
function queueLength(): number {
  try {
    return Number(readFileSync("/proc/sys/net/unix/max_dgram_qlen", "latin1"));
  } catch {
    return 10;
  }
}
