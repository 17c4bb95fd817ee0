import type { Conversation, RandomConversations, Step } from "@ipcbook/checker";
import fc from "fast-check";

interface Client {
  there: boolean;
  first: number;
  /** Sent with the first byte. */
  atOnce: number;
  /** Sent when the answer is there. */
  later: number;
  /** Ends its half before it reads, or waits for the server's end. */
  ends: boolean;
  leaves: "end" | "abort";
}

// Shrinking takes the fields in their order: what makes a conversation short stands first.
const client = fc.record<Client>({
  there: fc.boolean(),
  leaves: fc.constantFrom("end", "end", "end", "abort"),
  ends: fc.constantFrom(true, true, false),
  atOnce: fc.integer({ min: 0, max: 2048 }),
  later: fc.integer({ min: 0, max: 2048 }),
  first: fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constant(255)),
});

/** Up to three clients after each other, each with more bytes than are wanted, but not too many. */
export const random: RandomConversations<[Client, Client, Client]> = {
  parameters: fc.tuple(client, client, client),
  build: (clients) => conversationOf(clients),
  count: 24,
};

function conversationOf(clients: readonly [Client, Client, Client]): Conversation {
  const there = clients.filter(({ there }) => there);
  return {
    kind: "sockets",
    steps: (there.length > 0 ? there : [clients[0]])
      .flatMap((client, index) => stepsOf(client, "ABC".charAt(index))),
  };
}

function stepsOf({ first, atOnce, later, ends, leaves }: Client, on: string): Step[] {
  const more = (length: number) => Array.from({ length }, () => 0x61);
  const steps: Step[] = [
    { do: "connect", on },
    { do: "send", on, bytes: [first, ...more(atOnce)] },
    { do: "receive", on, upTo: 1 },
  ];
  if (later > 0) steps.push({ do: "send", on, bytes: more(later) });
  if (leaves === "abort") return [...steps, { do: "abort", on }];
  const end: Step = { do: "end", on };
  const receive: Step = { do: "receive", on };
  return ends ? [...steps, end, receive] : [...steps, receive, end];
}
