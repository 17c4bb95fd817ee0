import type { Step } from "@ipcbook/checker";
import type { PlannedFault } from "@ipcbook/syscalls";

/** A client that sends a byte and waits for the end, as the chapter's does. */
export function served(on: string, byte: number): Step[] {
  return [
    { do: "connect", on },
    { do: "send", on, bytes: [byte] },
    { do: "receive", on },
  ];
}

/**
 * B has gone when its turn comes: A keeps a server busy that serves one at a time. After it C is served,
 * and no socket is left but the listener.
 */
export function goneInTheQueue(byte: number, leaving: readonly Step[]): Step[] {
  return [
    { do: "connect", on: "A" },
    { do: "settle" },
    { do: "connect", on: "B" },
    ...leaving,
    { do: "send", on: "A", bytes: [byte] },
    { do: "receive", on: "A" },
    // Whoever ends because of B has ended when C comes.
    { do: "settle" },
    ...served("C", byte),
    { do: "look", at: ["listening", "sockets"] },
  ];
}

/** The driver listens there already, and can still be reached when the attempt has given up. */
export function taken(faults: readonly PlannedFault[]): Step[] {
  return [
    { do: "listen" },
    { do: "start", faults },
    { do: "finish", any: true },
    { do: "look", at: ["listening", "file", "sent"] },
    { do: "connect", on: "A" },
    { do: "accept", on: "B" },
  ];
}
