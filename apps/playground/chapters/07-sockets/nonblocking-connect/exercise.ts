import { defineExercise, type Exercise } from "@ipcbook/checker";
import { conversations } from "./conversations.ts";
import { invariant } from "./invariant.ts";
import { mistakes } from "./mistakes.ts";
import { random } from "./random.ts";

/** `nonblocking-connect`: a client that does not wait for ever (EINPROGRESS, SO_ERROR). */
export const exercise: Exercise = defineExercise({
  id: "nonblocking-connect",
  kind: "client",
  family: "inet",
  exports: ["client"],
  title: { en: "A connect that does not wait for ever", zh: "不会一直等下去的 connect" },
  conversations,
  random,
  invariant,
  mistakes,
  alternatives: ["connects-again", "asks-for-the-peer", "epoll", "select"],
});
