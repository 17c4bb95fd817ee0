import type { Exercise } from "@ipcbook/checker";
import { conversations } from "./conversations.ts";
import { everyByte } from "./every-byte.ts";
import { invariant } from "./invariant.ts";
import { random } from "./random.ts";

/**
 * What the exercises of both families are: read one byte, answer with the next one, close. A client
 * that ends without sending gets the end and no byte.
 */
export const protocol: Pick<
  Exercise,
  "kind" | "exports" | "conversations" | "sweep" | "random" | "invariant"
> = {
  kind: "handler",
  exports: ["handler"],
  conversations,
  sweep: everyByte,
  random,
  invariant,
};
