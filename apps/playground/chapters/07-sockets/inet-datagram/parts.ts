import type { Step } from "@ipcbook/checker";

/** A request that is answered: its number, and what is to be added. */
export function asked(on: string, number: number, data: readonly number[]): Step[] {
  return [...sent(on, number, data), { do: "receive", on }];
}

/** One that is not, or not yet. */
export function sent(on: string, number: number, data: readonly number[]): Step[] {
  return [{ do: "send", on, bytes: [number, ...data] }];
}

/** Each number once and two of them again, until the sum of `on` takes all of its four bytes. */
export function round(on: string): Step[] {
  const longest = filled(512);
  return Array.from({ length: 258 }, (_, place) =>
    // So many of the longest are what it takes, 511 times FF each.
    asked(on, place % 256, place < 130 ? longest : [1])).flat();
}

/** Data that make a request of `length` bytes in all. Their sum is more than one byte holds, and more than two. */
export function filled(length: number): number[] {
  return Array.from({ length: length - 1 }, () => 0xff);
}
