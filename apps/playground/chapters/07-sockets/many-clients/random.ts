import type { Conversation, RandomConversations, Step } from "@ipcbook/checker";
import fc from "fast-check";
import { ask, end } from "./parts.ts";

/** Who says what: up to five clients, in turns. */
export interface Talk {
  turns: readonly Turn[];
}

interface Turn {
  client: number;
  bytes: readonly number[];
  /** It ends after this, and says no more. */
  isLast: boolean;
}

/** Clients that come, ask and end in any order. */
export const random: RandomConversations<Talk> = {
  parameters: fc.record<Talk>({
    turns: fc.array(
      fc.record<Turn>({
        client: fc.integer({ min: 0, max: 4 }),
        bytes: fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 20 }),
        isLast: fc.boolean(),
      }),
      { minLength: 1, maxLength: 12 },
    ),
  }),
  build,
  count: 40,
};

function build({ turns }: Talk): Conversation {
  const steps: Step[] = [];
  const there = new Set<string>();
  // A name for each of a client's lives.
  const lives = [0, 0, 0, 0, 0];
  for (const { client, bytes, isLast } of turns) {
    const name = `${"ABCDE"[client]}${lives[client] || ""}`;
    if (!there.has(name)) steps.push({ do: "connect", on: name });
    there.add(name);
    steps.push(...ask(name, ...bytes));
    if (!isLast) continue;
    steps.push(...end(name));
    there.delete(name);
    lives[client]!++;
  }
  return { kind: "sockets", steps: [...steps, ...end(...there)] };
}
