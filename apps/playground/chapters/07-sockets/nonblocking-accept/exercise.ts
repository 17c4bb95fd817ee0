import { defineExercise, type Exercise } from "@ipcbook/checker";
import { conversations } from "./conversations.ts";
import { invariant } from "./invariant.ts";
import { mistakes } from "./mistakes.ts";
import { random } from "./random.ts";

/** `nonblocking-accept`: a listener with O_NONBLOCK, and a queue that is emptied until EAGAIN. */
export const exercise: Exercise = defineExercise({
  id: "nonblocking-accept",
  kind: "server",
  family: "unix",
  exports: ["server"],
  title: { en: "Accept without waiting", zh: "不等待的 accept" },
  conversations,
  random,
  invariant,
  mistakes,
  alternatives: ["class", "edge", "recursive", "takes-early"],
});
