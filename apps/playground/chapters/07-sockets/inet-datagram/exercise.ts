import { defineExercise, type Exercise } from "@ipcbook/checker";
import { conversations } from "./conversations.ts";
import { invariant } from "./invariant.ts";
import { mistakes } from "./mistakes.ts";
import { random } from "./random.ts";

/** `inet-datagram`: a server over UDP, where requests are cut, lost, and come twice. */
export const exercise: Exercise = defineExercise({
  id: "inet-datagram",
  kind: "server",
  family: "inet",
  exports: ["server"],
  title: { en: "Lost, cut, and twice", zh: "丢失、截断与重复" },
  conversations,
  random,
  invariant,
  mistakes,
  alternatives: ["one-byte-more", "messages", "polls", "class"],
});
