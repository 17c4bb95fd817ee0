import type { Collected } from "./collect.ts";
import { socketKey } from "./socket-key.ts";

/** What became of a socket since the look before. */
export interface Change {
  kind: "same" | "appeared" | "changed" | "gone";
  socket: Collected;
  /** The state before, of one that changed. */
  before?: string;
}

/** Compares two looks: in the order of the later one, and after it what is gone. */
export function changes(before: readonly Collected[] | null, now: readonly Collected[]): Change[] {
  if (!before) return now.map((socket) => ({ kind: "same", socket }));
  // Several may have one key: sockets that share a port (SO_REUSEPORT).
  const known = new Map<string, Collected[]>();
  for (const socket of before) {
    const key = socketKey(socket.entry);
    const same = known.get(key);
    if (same) same.push(socket);
    else known.set(key, [socket]);
  }
  const found = now.map((socket): Change => {
    const earlier = known.get(socketKey(socket.entry))?.shift();
    if (!earlier) return { kind: "appeared", socket };
    const { state } = earlier.entry;
    return state === socket.entry.state
      ? { kind: "same", socket }
      : { kind: "changed", socket, before: state };
  });
  const gone = [...known.values()].flat().map((socket): Change => ({ kind: "gone", socket }));
  return [...found, ...gone];
}
