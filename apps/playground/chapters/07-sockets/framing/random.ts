import type { Conversation, RandomConversations, Step } from "@ipcbook/checker";
import fc from "fast-check";
import { frame } from "./frames.ts";
import { asks, leaves, send, talk } from "./parts.ts";

interface Client {
  /** What it does in the end: ends its half and reads on, or goes without reading. */
  then: "end" | "close" | "abort";
  /** It waits for the answers to its first messages. */
  waits: boolean;
  /** Of the first of them, this many bytes go out and are read before the others, if it is one of `cuts`. */
  cut: number;
  /** So many bytes of what it sends last are never sent. */
  unsent: number;
  first: Uint8Array[];
  more: Uint8Array[];
}

interface Clients {
  /** Whether there is a second one, after the first. */
  two: boolean;
  clients: [Client, Client];
}

/** Few of all that are drawn: to wait until they are read takes longer than anything else. */
const cuts = [1, 2, 3, 7];

const message = fc.uint8Array({ maxLength: 40 });

// Shrinking takes the fields in their order: what makes a conversation short stands first.
const client = fc.record<Client>({
  then: fc.constantFrom("end", "end", "end", "close", "abort"),
  waits: fc.boolean(),
  cut: fc.nat(63),
  unsent: fc.constantFrom(0, 0, 0, 1, 2, 6),
  more: fc.array(message, { maxLength: 3 }),
  first: fc.array(message, { minLength: 1, maxLength: 3 }),
});

/** One client or two, one after the other, of which each sends some messages and perhaps half a one. */
export const random: RandomConversations<Clients> = {
  parameters: fc.record<Clients>({ two: fc.boolean(), clients: fc.tuple(client, client) }),
  build: ({ two, clients: [first, second] }): Conversation =>
    talk(...stepsOf(first, "A"), ...two ? stepsOf(second, "B") : []),
  count: 80,
};

function stepsOf({ then, waits, cut, unsent, first, more }: Client, on: string): Step[] {
  const begin = first.flatMap((message) => frame([...message]));
  const at = cuts.includes(cut) ? Math.min(cut, 1 + first[0]!.length) : 0;
  const parts = at === 0 ? [begin] : [begin.slice(0, at), begin.slice(at)];
  const opening = asks(on, parts);
  const rest = more.flatMap((message) => frame([...message]));
  const last = rest.slice(0, Math.max(0, rest.length - unsent));
  return [
    ...waits ? opening : opening.slice(0, -1),
    ...last.length > 0 ? [send(on, last)] : [],
    ...then === "end" ? leaves(on) : [{ do: then, on }],
  ];
}
