import type { Conversation, RandomConversations, Step } from "@ipcbook/checker";
import fc from "fast-check";
import { asked, filled, sent } from "./parts.ts";

interface Event {
  is: "new" | "repeated" | "late" | "too long" | "empty";
  from: "A" | "B";
  data: Uint8Array;
  /** How much too long one is that is too long; how old one is that is late: anything but the last, and the next. */
  excess: number;
}

interface Talk {
  /** The number of each client's first request. */
  first: number;
  events: Event[];
}

const event = fc.record<Event>({
  is: fc.constantFrom("new", "new", "new", "repeated", "late", "too long", "empty"),
  from: fc.constantFrom("A", "B"),
  excess: fc.integer({ min: 1, max: 254 }),
  data: fc.uint8Array({ maxLength: 20 }),
});

/** Two clients, and what happens to their requests; the last one is answered. */
export const random: RandomConversations<Talk> = {
  parameters: fc.record<Talk>({
    events: fc.array(event, { minLength: 1, maxLength: 8 }),
    first: fc.integer({ min: 0, max: 255 }),
  }),
  build: conversationOf,
  count: 60,
};

function conversationOf({ first, events }: Talk): Conversation {
  const numbers = { A: first, B: first };
  const lastData: Record<Event["from"], readonly number[]> = { A: [1], B: [2] };
  const steps: Step[] = [
    { do: "open", on: "A" },
    { do: "open", on: "B" },
    ...asked("A", first, [1]),
    ...asked("B", first, [2]),
  ];
  for (const { is, from, data, excess } of events) {
    const last = numbers[from];
    const next = (last + 1) % 256;
    switch (is) {
      case "new":
        numbers[from] = next;
        lastData[from] = [...data];
        steps.push(...asked(from, next, [...data]));
        break;
      case "repeated":
        steps.push(...asked(from, last, lastData[from]));
        break;
      case "late":
        // It may overtake the next ones, or they it: it stays late.
        steps.push(...sent(from, (last - excess + 256) % 256, [...data]));
        break;
      case "too long":
        steps.push(...asked(from, next, filled(512 + excess)));
        break;
      case "empty":
        steps.push({ do: "send", on: from, bytes: [] });
    }
  }
  const last = (from: "A" | "B") => asked(from, (numbers[from] + 1) % 256, [3]);
  return { kind: "sockets", steps: [...steps, ...last("A"), ...last("B")] };
}
