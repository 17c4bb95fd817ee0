import type { Conversation, RandomConversations, Step } from "@ipcbook/checker";
import fc from "fast-check";

interface Client {
  bytes: Uint8Array;
  /** The bytes go out in writes of at most this many. */
  write: number;
  halfClose: boolean;
  /** What it does after sending. */
  then: "receive" | "close" | "abort";
}

interface Clients {
  clients: [Client | null, Client | null, Client | null];
  /** All connect and send before the first one reads. */
  atOnce: boolean;
}

const client = fc.record<Client>({
  bytes: fc.uint8Array({ maxLength: 4 }),
  write: fc.integer({ min: 1, max: 4 }),
  halfClose: fc.boolean(),
  then: fc.constantFrom("receive", "receive", "receive", "close", "abort"),
});
// Any of them can go when a conversation is shrunk; an array would keep its last ones.
const maybe = fc.option(client, { freq: 4 });

/** Up to three clients: bytes in one or several writes, half-closed or not, some gone too early. */
export const random: RandomConversations<Clients> = {
  parameters: fc.record<Clients>({
    clients: fc.tuple(maybe, maybe, maybe),
    atOnce: fc.boolean(),
  }),
  build: conversationOf,
  count: 200,
};

function conversationOf({ clients, atOnce }: Clients): Conversation {
  const present = clients.filter((client) => client !== null);
  const parts = present.map((client, index) => partsOf(client, "ABC".charAt(index)));
  const steps = atOnce
    ? [...parts.flatMap(({ sends }) => sends), ...parts.flatMap(({ leaves }) => leaves)]
    : parts.flatMap(({ sends, leaves }) => [...sends, ...leaves]);
  const anyEnd = present.some(({ bytes }) => bytes.length > 1);
  return { kind: "stream", steps, ...(anyEnd ? { anyEnd } : {}) };
}

function partsOf(
  { bytes, write, halfClose, then }: Client,
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
