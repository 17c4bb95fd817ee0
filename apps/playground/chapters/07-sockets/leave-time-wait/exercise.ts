import { defineExercise, type Exercise } from "@ipcbook/checker";
import { conversations } from "./conversations.ts";
import { invariant } from "./invariant.ts";
import { mistakes } from "./mistakes.ts";
import { random } from "./random.ts";

/** `leave-time-wait`: who ends first holds the TIME_WAIT, and a server can choose. */
export const exercise: Exercise = defineExercise({
  id: "leave-time-wait",
  kind: "server",
  family: "inet",
  exports: ["server"],
  title: { en: "Who is left with TIME_WAIT", zh: "TIME_WAIT 留给谁" },
  conversations,
  random,
  invariant,
  mistakes,
  alternatives: ["linger", "pair-of-loops", "polls", "peeks"],
});
