import { defineExercise, type Exercise } from "@ipcbook/checker";
import { conversations } from "./conversations.ts";
import { invariant } from "./invariant.ts";
import { mistakes } from "./mistakes.ts";
import { random } from "./random.ts";

/** `unix-client`: the chapter's client1, on system calls. */
export const exercise: Exercise = defineExercise({
  id: "unix-client",
  kind: "client",
  family: "unix",
  exports: ["client"],
  title: { en: "A client that asks at a path", zh: "到路径上去问的客户端" },
  conversations,
  random,
  invariant,
  mistakes,
  alternatives: ["c-style", "class", "ends-its-half", "messages", "polls"],
});
