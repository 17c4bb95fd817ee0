import type { Conversation, RandomConversations, Step } from "@ipcbook/checker";
import fc from "fast-check";

interface Client {
  /** What it does in the end: ends its half and reads on, or goes without reading. */
  then: "end" | "close" | "abort";
  /** It waits for the echo of what it sends first; */
  waits: boolean;
  /** and then for these, one after the other; */
  single: Uint8Array;
  first: Uint8Array;
  /** and does not wait for what it sends after that. See `conversations.ts` for why. */
  more: Uint8Array[];
}

interface Clients {
  /** Whether there is a second one, after the first. */
  two: boolean;
  clients: [Client, Client];
}

// Shrinking takes the fields in their order: what makes a conversation short stands first.
const client = fc.record<Client>({
  then: fc.constantFrom("end", "end", "end", "close", "abort"),
  waits: fc.boolean(),
  single: fc.uint8Array({ maxLength: 4 }),
  more: fc.array(fc.uint8Array({ minLength: 1, maxLength: 24 }), { maxLength: 3 }),
  first: fc.uint8Array({ minLength: 1, maxLength: 60 }),
});

/** One client or two, one after the other, of which each sends what it likes. */
export const random: RandomConversations<Clients> = {
  parameters: fc.record<Clients>({ two: fc.boolean(), clients: fc.tuple(client, client) }),
  build: ({ two, clients: [first, second] }): Conversation => ({
    kind: "sockets",
    steps: [...stepsOf(first, "A"), ...two ? stepsOf(second, "B") : []],
  }),
  count: 100,
};

function stepsOf({ then, waits, single, first, more }: Client, on: string): Step[] {
  const send = (bytes: Iterable<number>): Step => ({ do: "send", on, bytes: [...bytes] });
  const steps: Step[] = [{ do: "connect", on }, send(first)];
  if (waits) {
    steps.push({ do: "receive", on, upTo: first.length });
    for (const byte of single) steps.push(send([byte]), { do: "receive", on, upTo: 1 });
  }
  steps.push(...more.map(send));
  if (then === "end") steps.push({ do: "end", on }, { do: "receive", on });
  else steps.push({ do: then, on });
  return steps;
}
