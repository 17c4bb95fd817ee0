import type { Conversation, RandomConversations, Step } from "@ipcbook/checker";
import fc from "fast-check";

interface Client {
  /** What it does after sending. */
  then: "receive" | "close" | "abort";
  halfClose: boolean;
  /** The bytes go out in writes of at most this many. */
  write: number;
  bytes: Uint8Array;
}

interface Clients {
  /** Who of the three is there; the first one, if none is. Any of them can go by itself. */
  there: [boolean, boolean, boolean];
  /** All connect and send before the first one reads. */
  atOnce: boolean;
  clients: [Client, Client, Client];
}

// Shrinking takes the fields in their order: what makes a conversation short stands first.
const client = fc.record<Client>({
  then: fc.constantFrom("receive", "receive", "receive", "close", "abort"),
  halfClose: fc.boolean(),
  write: fc.integer({ min: 1, max: 4 }),
  bytes: fc.uint8Array({ maxLength: 4 }),
});

/** One to three clients: bytes in one or several writes, half-closed or not, some gone too early. */
export const random: RandomConversations<Clients> = {
  parameters: fc.record<Clients>({
    there: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
    atOnce: fc.boolean(),
    clients: fc.tuple(client, client, client),
  }),
  build: conversationOf,
  count: 200,
};

function conversationOf({ there, atOnce, clients }: Clients): Conversation {
  const present = there.includes(true) ? clients.filter((_, index) => there[index]) : [clients[0]];
  const parts = present.map((client, index) => partsOf(client, "ABC".charAt(index)));
  const steps = atOnce
    ? [...parts.flatMap(({ sends }) => sends), ...parts.flatMap(({ leaves }) => leaves)]
    : parts.flatMap(({ sends, leaves }) => [...sends, ...leaves]);
  const anyEnd = present.some(({ bytes }) => bytes.length > 1);
  return { kind: "sockets", steps, ...(anyEnd ? { anyEnd } : {}) };
}

function partsOf(
  { then, halfClose, write, bytes }: Client,
  on: string,
): { sends: Step[]; leaves: Step[] } {
  const sends: Step[] = [{ do: "connect", on }];
  for (let from = 0; from < bytes.length; from += write) {
    sends.push({ do: "send", on, bytes: [...bytes.subarray(from, from + write)] });
  }
  // Who has sent nothing and waits for an answer would wait for ever.
  if (halfClose || (bytes.length === 0 && then === "receive")) sends.push({ do: "end", on });
  return { sends, leaves: [{ do: then, on }] };
}
