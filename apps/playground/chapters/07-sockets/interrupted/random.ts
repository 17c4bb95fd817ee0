import type { Conversation, RandomConversations, Step } from "@ipcbook/checker";
import fc from "fast-check";
import { asks, connects, leaves, says, signals } from "./parts.ts";

/** A pair, and where a signal comes. */
interface Pair {
  signal: "none" | "before" | "between";
  first: number;
  second: number;
}

const pair = fc.record<Pair>({
  signal: fc.constantFrom("none", "none", "before", "between"),
  first: fc.integer({ min: 0, max: 255 }),
  second: fc.integer({ min: 0, max: 255 }),
});

/** A client and its pairs, with signals that must not disturb. */
export const random: RandomConversations<Pair[]> = {
  parameters: fc.array(pair, { minLength: 1, maxLength: 4 }),
  build: conversationOf,
  count: 12,
};

function conversationOf(pairs: Pair[]): Conversation {
  const steps = pairs.flatMap(({ signal, first, second }): Step[] => {
    if (signal === "none") return asks("A", first, second);
    if (signal === "before") return [...signals("SIGUSR1"), ...asks("A", first, second)];
    return [
      says("A", first),
      ...signals("SIGHUP"),
      says("A", second),
      { do: "receive", on: "A", upTo: 2 },
    ];
  });
  return { kind: "sockets", steps: [connects("A"), ...steps, ...leaves("A")] };
}
