import type { Step } from "@ipcbook/checker";

/** A client that sends a byte and waits for the end, as the chapter's does. */
export function served(on: string, byte: number): Step[] {
  return [
    { do: "connect", on },
    { do: "send", on, bytes: [byte] },
    { do: "receive", on },
  ];
}

/**
 * A client that has gone when its turn comes: A keeps the server busy meanwhile, so nothing depends on
 * who is faster. After it C is served, and no socket is left but the listener.
 */
export function goneInTheQueue(byte: number, leaving: readonly Step[]): Step[] {
  return [
    { do: "connect", on: "A" },
    { do: "settle" },
    { do: "connect", on: "B" },
    ...leaving,
    { do: "send", on: "A", bytes: [byte] },
    { do: "receive", on: "A" },
    { do: "end", on: "A" },
    // Whoever ends because of B has ended when C comes.
    { do: "settle" },
    ...served("C", byte),
    // A server may keep a connection until its client has ended too.
    { do: "end", on: "C" },
    { do: "look", at: ["listening", "sockets"] },
  ];
}
