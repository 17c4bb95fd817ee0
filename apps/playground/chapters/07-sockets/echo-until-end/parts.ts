import type { Step } from "@ipcbook/checker";

/** Every value of a byte, in order. */
export const every: readonly number[] = Array.from({ length: 256 }, (_, byte) => byte);

/** A client comes. */
export function start(on: string): Step[] {
  return [{ do: "connect", on }];
}

/** It sends, and goes on only when all of it is back. */
export function said(on: string, bytes: readonly number[]): Step[] {
  return [{ do: "send", on, bytes }, { do: "receive", on, upTo: bytes.length }];
}

/** It ends its half, and reads to the end of the other one. */
export function leave(on: string): Step[] {
  return [{ do: "end", on }, { do: "receive", on }];
}

/** It sends once more, and resets the connection without reading. */
export function breakOff(on: string, bytes: readonly number[]): Step[] {
  return [{ do: "send", on, bytes }, { do: "abort", on }];
}
