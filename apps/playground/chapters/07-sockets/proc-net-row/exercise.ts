import { defineExercise, type Exercise } from "@ipcbook/checker";
import { conversations, names } from "./conversations.ts";
import { invariant } from "./invariant.ts";
import { mistakes } from "./mistakes.ts";
import { random } from "./random.ts";

/** `proc-net-row`: what a row of /proc/net/tcp says. */
export const exercise: Exercise = defineExercise({
  id: "proc-net-row",
  kind: "functions",
  exports: names,
  title: { en: "A row of /proc/net/tcp", zh: "/proc/net/tcp 里的一行" },
  conversations,
  random,
  invariant,
  mistakes,
  alternatives: ["data-view", "one-pattern", "scanner", "shifts"],
});
