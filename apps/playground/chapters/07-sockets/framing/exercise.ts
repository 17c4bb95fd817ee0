import { defineExercise, type Exercise } from "@ipcbook/checker";
import { conversations } from "./conversations.ts";
import { invariant } from "./invariant.ts";
import { mistakes } from "./mistakes.ts";
import { random } from "./random.ts";
import { sweep } from "./sweep.ts";

/** `framing`: messages in a stream, each behind its length. */
export const exercise: Exercise = defineExercise({
  id: "framing",
  kind: "handler",
  family: "inet",
  shortWrites: 5,
  exports: ["handler"],
  title: { en: "Messages in a stream", zh: "在流里划分消息" },
  conversations,
  sweep,
  random,
  invariant,
  mistakes,
  alternatives: ["accumulates", "generator", "byte-by-byte", "recursion"],
});
