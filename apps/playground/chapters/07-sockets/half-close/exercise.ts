import { defineExercise, type Exercise } from "@ipcbook/checker";
import { conversations } from "./conversations.ts";
import { invariant } from "./invariant.ts";
import { mistakes } from "./mistakes.ts";
import { random } from "./random.ts";

/** `half-close`: both halves of a stream end by themselves, each when its sender says so. */
export const exercise: Exercise = defineExercise({
  id: "half-close",
  kind: "handler",
  family: "inet",
  exports: ["handler"],
  shortWrites: 1000,
  title: { en: "The letterbox: two ends of one stream", zh: "留言箱：一条流的两个末尾" },
  conversations,
  random,
  invariant,
  mistakes,
  alternatives: ["both-ways", "byte-by-byte", "callbacks", "growing-buffer", "streams"],
});
