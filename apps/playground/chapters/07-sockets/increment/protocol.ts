import type { Conversation, Exercise } from "@ipcbook/checker";
import { conversations } from "./conversations.ts";
import { invariant } from "./invariant.ts";
import { random } from "./random.ts";

const sweep = everyByte();

/**
 * What the exercises of both families are: read one byte, answer with the next one, close. A client
 * that ends without sending gets the end and no byte.
 */
export const protocol: Pick<
  Exercise,
  "kind" | "exports" | "conversations" | "sweep" | "random" | "invariant"
> = { kind: "handler", exports: ["handler"], conversations, sweep, random, invariant };

/** Every value of a byte: a wrong answer to a single one would slip through random ones. */
function everyByte(): Conversation[] {
  return Array.from({ length: 256 }, (_, byte) => ({
    kind: "sockets",
    steps: [
      { do: "connect", on: "A" },
      { do: "send", on: "A", bytes: [byte] },
      { do: "receive", on: "A" },
    ],
  }));
}
