import { defineExercise, type Exercise } from "@ipcbook/checker";
import { conversations } from "./conversations.ts";
import { invariant } from "./invariant.ts";
import { mistakes } from "./mistakes.ts";
import { random } from "./random.ts";

/** `reset-or-end`: what lies unread at the close decides how the client sees the connection end. */
export const exercise: Exercise = defineExercise({
  id: "reset-or-end",
  kind: "handler",
  family: "inet",
  exports: ["handler"],
  title: { en: "Reset or end: what nobody has read", zh: "重置还是结束：没人读的字节" },
  conversations,
  random,
  invariant,
  mistakes,
  alternatives: ["budget", "generator", "promise-chain", "states"],
});
