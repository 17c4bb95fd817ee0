import { defineExercise, type Exercise } from "@ipcbook/checker";
import { conversations } from "./conversations.ts";
import { invariant } from "./invariant.ts";
import { mistakes } from "./mistakes.ts";
import { random } from "./random.ts";

/** `inet-address`: an IPv4 address between its text and its four bytes. */
export const exercise: Exercise = defineExercise({
  id: "inet-address",
  kind: "functions",
  exports: ["inet_aton", "inet_ntoa"],
  title: { en: "IPv4 addresses as text", zh: "IPv4 地址的文本写法" },
  conversations,
  random,
  invariant,
  mistakes,
  alternatives: ["data-view", "one-at-a-time", "pattern", "shifts"],
});
