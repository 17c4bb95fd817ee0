import { defineExercise, type Exercise } from "@ipcbook/checker";
import { conversations } from "./conversations.ts";
import { invariant } from "./invariant.ts";
import { mistakes } from "./mistakes.ts";
import { random } from "./random.ts";
import { sweep } from "./sweep.ts";

/** `echo-until-end`: all that comes goes back, until the client ends its half. */
export const exercise: Exercise = defineExercise({
  id: "echo-until-end",
  kind: "handler",
  family: "inet",
  shortWrites: 7,
  exports: ["handler"],
  title: { en: "Send back all that comes", zh: "来什么，送回什么" },
  conversations,
  sweep,
  random,
  invariant,
  mistakes,
  alternatives: ["pipes", "for-await", "recursion", "reads-ahead"],
});
