import { defineExercise, type Exercise } from "@ipcbook/checker";
import { conversations } from "./conversations.ts";
import { invariant } from "./invariant.ts";
import { mistakes } from "./mistakes.ts";
import { random } from "./random.ts";
import { sweep } from "./sweep.ts";

/** `state-names`: the numbers and the names of states, and which sockets netstat shows. */
export const exercise: Exercise = defineExercise({
  id: "state-names",
  kind: "functions",
  exports: ["stateColumn", "stateNumber", "isShown"],
  title: { en: "States, and what netstat shows", zh: "状态，以及 netstat 显示哪些" },
  conversations,
  sweep,
  random,
  invariant,
  mistakes,
  alternatives: ["by-state", "one-table", "switches"],
});
