import type { Conversation, RandomConversations, Step } from "@ipcbook/checker";
import fc from "fast-check";
import { asks, bytesOf, left, longest, names } from "./parts.ts";

interface Client {
  /** What it sends; with a line feed somewhere, or it does not finish its line. */
  text: string;
  /** How it leaves, its line not finished. */
  leaves: "end" | "abort";
}

const lines = [...names, "all", "gopher", "", "toString", "http ", "All"]
  .concat([longest - 1, longest].map((length) => "x".repeat(length)));

const client = fc.record<Client>({
  text: fc.oneof(
    fc.constantFrom(...lines).map((line) => `${line}\n`),
    fc.constant("htt"),
    // More than its line.
    fc.constantFrom(...names).map((name) => `${name}\n${name}\n`),
  ),
  leaves: fc.constantFrom("end", "abort"),
});

/** Two to five clients, one after the other, on every path. */
export const random: RandomConversations<Client[]> = {
  parameters: fc.array(client, { minLength: 2, maxLength: 5 }),
  build: conversationOf,
  count: 8,
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
    ...(clients.some(({ text }) => sendsMore(text)) ? { anyEnd: true } : {}),
  };
}

function sendsMore(text: string): boolean {
  return text.indexOf("\n") < text.length - 1 && text.includes("\n");
}

function stepsOf({ text, leaves }: Client, on: string): Step[] {
  if (text.includes("\n")) return asks(on, text);
  return [
    { do: "connect", on },
    { do: "send", on, bytes: bytesOf(text) },
    { do: "settle" },
    { do: leaves, on },
  ];
}
