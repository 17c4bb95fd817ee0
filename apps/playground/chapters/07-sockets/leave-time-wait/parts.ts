import type { Draw, Step } from "@ipcbook/checker";

/** The first and the last letter of both kinds. */
export const [letterA, letterZ, smallA, smallZ] = [0x41, 0x5a, 0x61, 0x7a];

/** A client that gets its answer and the server's end, and ends then. */
export function hungUpOn(on: string, bytes: readonly number[]): Step[] {
  return [
    { do: "connect", on },
    { do: "send", on, bytes },
    { do: "receive", on },
    { do: "end", on },
  ];
}

/** A client that gets its answer, ends, and waits for the server's end. */
export function endsItself(on: string, bytes: readonly number[]): Step[] {
  return [
    ...answered(on, bytes),
    // Whoever ends first has by then.
    { do: "settle" },
    { do: "end", on },
    { do: "receive", on },
  ];
}

/** The same, and the client sees that the server does not end before. */
export function waitedFor(on: string, bytes: readonly number[]): Step[] {
  return [
    ...answered(on, bytes),
    { do: "receive", on, upTo: 1 },
    { do: "end", on },
    { do: "receive", on },
  ];
}

/** A client that sends some more, time after time: who counts its reads has stopped by then. */
export function goesOn(on: string, draw: Draw): Step[] {
  return [1, 2, 3, 4].flatMap((): Step[] => [
    { do: "settle" },
    { do: "send", on, bytes: [small(draw), small(draw)] },
  ]);
}

/** A client up to its answer. */
export function answered(on: string, bytes: readonly number[]): Step[] {
  return [
    { do: "connect", on },
    { do: "send", on, bytes },
    { do: "receive", on, upTo: 1 },
  ];
}

/** A capital within its alphabet: the first and the last are asked for by themselves. */
export function capital(draw: Draw): number {
  return draw.integer(letterA + 1, letterZ - 1);
}

export function small(draw: Draw): number {
  return draw.integer(smallA + 1, smallZ - 1);
}
