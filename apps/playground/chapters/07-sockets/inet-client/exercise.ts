import { defineExercise, type Exercise } from "@ipcbook/checker";
import { conversations } from "./conversations.ts";
import { invariant } from "./invariant.ts";
import { mistakes } from "./mistakes.ts";
import { random } from "./random.ts";

/** `inet-client`: the chapter's client3, which says how it went. */
export const exercise: Exercise = defineExercise({
  id: "inet-client",
  kind: "client",
  family: "inet",
  exports: ["client"],
  title: { en: "A client that says what went wrong", zh: "说得出哪里不对的客户端" },
  conversations,
  random,
  invariant,
  mistakes,
  alternatives: ["phases", "nonblocking", "switch", "ends-its-half"],
});
