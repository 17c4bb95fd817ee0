import type { RandomConversations, Step } from "@ipcbook/checker";
import fc from "fast-check";
import {
  absent,
  answered,
  answeredWithMore,
  type Call,
  ended,
  fails,
  interrupted,
  neverAccepted,
  reset,
  stale,
} from "./parts.ts";

interface Fate {
  is: "answered" | "more" | "end" | "reset" | "never accepted" | "stale" | "absent" | "fails";
  /** How often a signal interrupts each call on the way to the answer. */
  interrupted: Record<"connect" | "read" | "write", number>;
  /** A call that fails otherwise. */
  failing: readonly [Exclude<Call, "read">, string];
  byte: number;
  more: Uint8Array;
}

const times = fc.nat(3);

/** What calls say of which the client knows nothing better than to let it out. */
const failing: readonly Fate["failing"][] = [
  ["socket", "EMFILE"],
  ["socket", "ENFILE"],
  ["socket", "ENOBUFS"],
  ["connect", "EACCES"],
  ["connect", "EPROTOTYPE"],
  ["connect", "ENOTSOCK"],
  ["write", "EPIPE"],
  ["write", "ECONNRESET"],
  ["write", "ENOBUFS"],
];

/** Any byte, and any of the ways in which there is none. */
export const random: RandomConversations<Fate> = {
  parameters: fc.record<Fate>({
    is: fc.constantFrom<Fate["is"]>(
      "answered",
      "answered",
      "answered",
      "more",
      "end",
      "reset",
      "never accepted",
      "stale",
      "absent",
      "fails",
      "fails",
      "fails",
    ),
    interrupted: fc.record({ connect: times, read: times, write: times }),
    failing: fc.constantFrom(...failing),
    byte: fc.integer({ min: 0, max: 255 }),
    more: fc.uint8Array({ minLength: 1, maxLength: 40 }),
  }),
  build: (fate) => ({ kind: "sockets", steps: stepsOf(fate) }),
  count: 40,
};

function stepsOf({ is, interrupted: often, failing, byte, more }: Fate): Step[] {
  switch (is) {
    case "answered":
      return answered(byte, [
        ...interrupted("connect", often.connect),
        ...interrupted("read", often.read),
        ...interrupted("write", often.write),
      ]);
    case "more":
      return answeredWithMore([byte, ...more]);
    case "end":
      return ended();
    case "reset":
      return reset();
    case "never accepted":
      return neverAccepted();
    case "stale":
      return stale();
    case "absent":
      return absent();
    case "fails":
      return fails(...failing);
  }
}
