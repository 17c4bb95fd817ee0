import type { Conversation, RandomConversations, Step } from "@ipcbook/checker";
import fc from "fast-check";

interface Client {
  /** What it does after sending. */
  then: "receive" | "close" | "abort";
  halfClose: boolean;
  bytes: Uint8Array;
}

/** One to three clients, one after the other, some gone too early: in the `ways` that a client has. */
export function someClients(ways: readonly Client["then"][]): RandomConversations<Client[]> {
  // Shrinking takes the fields in their order: what makes a conversation short stands first.
  const client = fc.record<Client>({
    then: fc.constantFrom("receive", "receive", "receive", ...ways),
    halfClose: fc.boolean(),
    bytes: fc.uint8Array({ maxLength: 3 }),
  });
  return {
    parameters: fc.array(client, { minLength: 1, maxLength: 3 }),
    build: conversationOf,
    count: 60,
  };
}

function conversationOf(clients: Client[]): Conversation {
  const steps = clients.flatMap(({ then: wish, halfClose, bytes }, index): Step[] => {
    const on = "ABC".charAt(index);
    // The last one waits for its end: those that don't would fill the queue of a server that is starved.
    const then = index === clients.length - 1 ? "receive" : wish;
    // Who has sent nothing and waits for an answer would wait for ever.
    const ends = halfClose || (bytes.length === 0 && then === "receive");
    return [
      { do: "connect", on },
      ...(bytes.length > 0 ? [{ do: "send" as const, on, bytes: [...bytes] }] : []),
      ...(ends ? [{ do: "end" as const, on }] : []),
      { do: then, on },
    ];
  });
  const anyEnd = clients.some(({ bytes }) => bytes.length > 1);
  return { kind: "sockets", steps, ...(anyEnd ? { anyEnd } : {}) };
}
