import type { Conversation, RandomConversations, Step } from "@ipcbook/checker";
import fc from "fast-check";

interface Client {
  there: boolean;
  /** Sends its letter first, and reads then. */
  writesFirst: boolean;
  /** Lets the server read each piece before it sends the next. */
  settles: boolean;
  /** How it leaves, its letter sent. */
  leaves: "end" | "close" | "abort";
  pieces: Uint8Array[];
}

// Shrinking takes the fields in their order: what makes a conversation short stands first.
const client = fc.record<Client>({
  there: fc.boolean(),
  writesFirst: fc.boolean(),
  settles: fc.boolean(),
  leaves: fc.constantFrom("end", "end", "close", "abort"),
  pieces: fc.array(fc.uint8Array({ minLength: 1, maxLength: 6 }), { maxLength: 2 }),
});

/** Up to four clients that leave letters, and a last one that takes what is there. */
export const random: RandomConversations<[Client, Client, Client, Client]> = {
  parameters: fc.tuple(client, client, client, client),
  build: (clients) => conversationOf(clients.filter(({ there }) => there)),
  count: 24,
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

function stepsOf({ writesFirst, settles, leaves, pieces }: Client, on: string): Step[] {
  const sends = pieces.flatMap<Step>((bytes) => [
    { do: "send", on, bytes: [...bytes] },
    ...settles ? [{ do: "settle" } as const] : [],
  ]);
  const receive: Step = { do: "receive", on };
  // A close while the letter lies unread would be a reset, so it always comes after reading.
  if (!writesFirst) return [{ do: "connect", on }, receive, ...sends, { do: leaves, on }];
  return leaves === "end"
    ? [{ do: "connect", on }, ...sends, { do: "end", on }, receive]
    : [{ do: "connect", on }, ...sends, receive, { do: leaves, on }];
}
