import { defineExercise, type Exercise } from "@ipcbook/checker";
import { conversations } from "./conversations.ts";
import { invariant } from "./invariant.ts";
import { mistakes } from "./mistakes.ts";
import { random } from "./random.ts";

/** `unix-datagram`: a server without connections, one socket for all its clients. */
export const exercise: Exercise = defineExercise({
  id: "unix-datagram",
  kind: "server",
  family: "unix",
  exports: ["server"],
  title: { en: "Messages instead of a stream", zh: "一条条消息，而不是流" },
  conversations,
  random,
  invariant,
  mistakes,
  alternatives: ["messages", "polls", "as-long-as-it-is", "class"],
});
