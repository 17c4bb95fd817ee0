import { defineExercise, type Exercise } from "@ipcbook/checker";
import { conversations } from "./conversations.ts";
import { invariant } from "./invariant.ts";
import { mistakes } from "./mistakes.ts";
import { random } from "./random.ts";

/** `find-the-leak`: a server that answers well, and loses descriptors. */
export const exercise: Exercise = defineExercise({
  id: "find-the-leak",
  kind: "server",
  family: "inet",
  exports: ["server"],
  title: { en: "Find the leak", zh: "找出泄漏" },
  conversations,
  random,
  invariant,
  mistakes,
  alternatives: ["borrowed", "class", "no-copies", "polls"],
});
