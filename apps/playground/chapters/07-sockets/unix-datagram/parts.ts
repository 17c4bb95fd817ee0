import { readFileSync } from "node:fs";
import type { Draw, Step } from "@ipcbook/checker";
import type { PlannedFault } from "@ipcbook/syscalls";

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

/** The driver takes datagrams there already, and can still be reached when the attempt has given up. */
export function takenByItsLike(draw: Draw, faults: readonly PlannedFault[]): Step[] {
  return [
    { do: "bind", on: "S" },
    { do: "start", faults },
    { do: "open", on: "A" },
    { do: "send", on: "A", bytes: message(draw, 2) },
    { do: "receive", on: "S" },
  ];
}

/**
 * More messages than answers fit into the queue of `on`, which reads none of them. In portions, because the server's own
 * queue is no longer: when `other` has its answer, the server has taken all that came before.
 */
export function flood(draw: Draw, on: string, other: string): Step[] {
  const most = queueLength();
  const count = most + 4;
  const portion = Math.max(1, most - 2);
  const bytes = message(draw, 2);
  return Array.from({ length: count }, (_, number): Step[] => [
    { do: "send", on, bytes },
    ...(number + 1) % portion === 0 || number === count - 1 ? asked(other, message(draw, 3)) : [],
  ]).flat();
}

/** All answers that fit into the queue of `on`. */
export function emptied(on: string): Step[] {
  return Array.from({ length: queueLength() + 1 }, () => ({ do: "receive", on }));
}

/** How many datagrams wait in a queue of AF_UNIX, less one. Source: unix(7). */
export function queueLength(): number {
  try {
    return Number(readFileSync("/proc/sys/net/unix/max_dgram_qlen", "latin1"));
  } catch {
    return 10;
  }
}
