import type { RandomConversations, Step } from "@ipcbook/checker";
import fc from "fast-check";
import {
  absent,
  answered,
  answeredWithMore,
  ended,
  interrupted,
  neverAccepted,
  reset,
  stale,
} from "./parts.ts";

interface Fate {
  is: "answered" | "more" | "end" | "reset" | "never accepted" | "stale" | "absent";
  /** Which calls a signal interrupts on the way to the answer. */
  fails: ("connect" | "read" | "write")[];
  byte: number;
  more: Uint8Array;
}

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
    ),
    fails: fc.subarray<"connect" | "read" | "write">(["connect", "read", "write"]),
    byte: fc.integer({ min: 0, max: 255 }),
    more: fc.uint8Array({ minLength: 1, maxLength: 40 }),
  }),
  build: (fate) => ({ kind: "sockets", steps: stepsOf(fate) }),
  count: 40,
};

function stepsOf({ is, fails, byte, more }: Fate): Step[] {
  switch (is) {
    case "answered":
      return answered(byte, fails.flatMap((call) => interrupted(call)));
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
  }
}
