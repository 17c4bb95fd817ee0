import { defineExercise, type Exercise } from "@ipcbook/checker";
import { conversations } from "./conversations.ts";
import { invariant } from "./invariant.ts";
import { mistakes } from "./mistakes.ts";
import { random } from "./random.ts";

/** `who-is-there`: a server that asks the kernel who its client is (SO_PEERCRED). */
export const exercise: Exercise = defineExercise({
  id: "who-is-there",
  kind: "server",
  family: "unix",
  exports: ["server"],
  title: { en: "Who is at the other end", zh: "对面是谁" },
  conversations,
  random,
  invariant,
  mistakes,
  alternatives: ["polls-all", "words-by-hand", "bytes"],
});
