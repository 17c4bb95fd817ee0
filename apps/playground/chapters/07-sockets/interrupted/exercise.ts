import { defineExercise, type Exercise } from "@ipcbook/checker";
import { conversations } from "./conversations.ts";
import { invariant } from "./invariant.ts";
import { mistakes } from "./mistakes.ts";
import { random } from "./random.ts";

/** `interrupted`: signals that end a server in an orderly way, and signals that must not disturb it. */
export const exercise: Exercise = defineExercise({
  id: "interrupted",
  kind: "server",
  family: "unix",
  exports: ["server"],
  title: { en: "Interrupted by a signal", zh: "被信号打断" },
  conversations,
  random,
  invariant,
  mistakes,
  alternatives: ["as-in-c", "polls", "class"],
});
