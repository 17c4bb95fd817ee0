import type { Conversation, RandomConversations, Step } from "@ipcbook/checker";
import fc from "fast-check";
import { asks, bytesOf, left, longest, names } from "./parts.ts";

interface Client {
  /** A name; "" for one that does not finish its line. */
  name: string;
  /** How it leaves, its line not finished. */
  leaves: "end" | "abort";
}

const client = fc.record<Client>({
  name: fc.constantFrom(...names, "all", "gopher", "x".repeat(longest - 1), "", "", ""),
  leaves: fc.constantFrom("end", "abort"),
});

/** Two to five clients, one after the other, on every path. */
export const random: RandomConversations<Client[]> = {
  parameters: fc.array(client, { minLength: 2, maxLength: 5 }),
  build: conversationOf,
  count: 6,
};

function conversationOf(clients: Client[]): Conversation {
  return {
    kind: "sockets",
    steps: [
      ...clients.flatMap((client, index) => stepsOf(client, "ABCDE".charAt(index))),
      // When it has been served, so have all before it.
      ...asks("Z", "http\n"),
      left,
    ],
  };
}

function stepsOf({ name, leaves }: Client, on: string): Step[] {
  if (name !== "") return asks(on, `${name}\n`);
  return [
    { do: "connect", on },
    { do: "send", on, bytes: bytesOf("htt") },
    { do: "settle" },
    { do: leaves, on },
  ];
}
