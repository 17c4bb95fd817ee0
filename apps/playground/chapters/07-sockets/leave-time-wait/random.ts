import type { Conversation, RandomConversations } from "@ipcbook/checker";
import fc from "fast-check";
import { endsItself, hungUpOn } from "./parts.ts";

interface Client {
  isCapital: boolean;
  letter: number;
  /** What it sends besides, in the same write. */
  more: Uint8Array;
}

// Shrinking takes the fields in their order: what makes a conversation short stands first.
const client = fc.record<Client>({
  more: fc.uint8Array({ maxLength: 4 }),
  isCapital: fc.boolean(),
  letter: fc.integer({ min: 0, max: 25 }),
});

/** One to four clients, one after the other. */
export const random: RandomConversations<Client[]> = {
  parameters: fc.array(client, { minLength: 1, maxLength: 4 }),
  build: conversationOf,
  count: 12,
};

function conversationOf(clients: Client[]): Conversation {
  return {
    kind: "sockets",
    steps: clients.flatMap(({ isCapital, letter, more }, index) => {
      const on = "ABCD".charAt(index);
      return isCapital
        ? hungUpOn(on, [0x41 + letter, ...more])
        : endsItself(on, [0x61 + letter, ...more]);
    }),
  };
}
