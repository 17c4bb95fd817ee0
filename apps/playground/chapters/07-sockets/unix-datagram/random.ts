import type { Conversation, RandomConversations, Step } from "@ipcbook/checker";
import fc from "fast-check";
import { asked } from "./parts.ts";

interface Message {
  from: "A" | "B" | "nobody";
  /** Whether it is answered before the next one is sent. */
  waits: boolean;
  bytes: Uint8Array;
}

const message = fc.record<Message>({
  waits: fc.boolean(),
  from: fc.constantFrom("A", "A", "B", "B", "nobody"),
  bytes: fc.uint8Array({ maxLength: 40 }),
});

/** Messages of two clients, and of one that can't be answered; the last one is answered. */
export const random: RandomConversations<Message[]> = {
  // No more than fit into the shortest queue there is.
  parameters: fc.array(message, { minLength: 1, maxLength: 7 }),
  build: conversationOf,
  count: 60,
};

function conversationOf(messages: Message[]): Conversation {
  const steps: Step[] = [
    { do: "open", on: "A" },
    { do: "open", on: "B" },
    { do: "open", on: "nobody", name: "none" },
  ];
  const due = { A: 0, B: 0, nobody: 0 };
  const receiveDue = (on: Message["from"]) => {
    for (; due[on] > 0; due[on]--) steps.push({ do: "receive", on });
  };
  for (const { from, waits, bytes } of messages) {
    steps.push({ do: "send", on: from, bytes: [...bytes] });
    if (from === "nobody") continue;
    due[from]++;
    if (waits) receiveDue(from);
  }
  receiveDue("A");
  receiveDue("B");
  return { kind: "sockets", steps: [...steps, ...asked("A", [0x61, 0x62])] };
}
