import type { Conversation, RandomConversations, Step } from "@ipcbook/checker";
import fc from "fast-check";

interface Client {
  there: boolean;
  /** Sends its letter first, and reads then. */
  writesFirst: boolean;
  /** How it leaves, its letter sent. */
  leaves: "end" | "close" | "abort";
  pieces: Uint8Array[];
}

// Shrinking takes the fields in their order: what makes a conversation short stands first.
const client = fc.record<Client>({
  there: fc.boolean(),
  writesFirst: fc.constantFrom(true, true, false),
  leaves: fc.constantFrom("end", "end", "end", "end", "close", "abort"),
  pieces: fc.array(fc.uint8Array({ minLength: 1, maxLength: 6 }), { maxLength: 2 }),
});

/** Up to four clients that leave letters, and a last one that takes what is there. */
export const random: RandomConversations<[Client, Client, Client, Client]> = {
  parameters: fc.tuple(client, client, client, client),
  build: (clients) => conversationOf(clients.filter(({ there }) => there)),
  count: 16,
};

function conversationOf(clients: readonly Client[]): Conversation {
  return {
    kind: "sockets",
    steps: [
      ...clients.flatMap((client, index) => stepsOf(client, "ABCD".charAt(index))),
      { do: "connect", on: "Z" },
      // Its own half is ended: the driver need not look whether the server still holds on.
      { do: "end", on: "Z" },
      { do: "receive", on: "Z" },
    ],
  };
}

function stepsOf({ writesFirst, leaves, pieces }: Client, on: string): Step[] {
  const sends = pieces.map<Step>((bytes) => ({ do: "send", on, bytes: [...bytes] }));
  const receive: Step = { do: "receive", on };
  // Read by then: where bytes and a reset arrive together, Node (libuv) takes the reset for an end.
  const goes: Step[] = leaves === "abort"
    ? [{ do: "settle" }, { do: leaves, on }]
    : [{ do: leaves, on }];
  // A close while the letter lies unread would be a reset, so it always comes after reading.
  if (!writesFirst) return [{ do: "connect", on }, receive, ...sends, ...goes];
  return leaves === "end"
    ? [{ do: "connect", on }, ...sends, { do: "end", on }, receive]
    : [{ do: "connect", on }, ...sends, receive, ...goes];
}
