import { defineExercise, type Exercise } from "@ipcbook/checker";
import { conversations } from "./conversations.ts";
import { invariant } from "./invariant.ts";
import { mistakes } from "./mistakes.ts";
import { random } from "./random.ts";

/** `sockaddr`: the addresses of sockets, as they lie in memory. */
export const exercise: Exercise = defineExercise({
  id: "sockaddr",
  kind: "functions",
  exports: ["sockaddr_in", "sockaddr_un", "sockaddr_un_length"],
  title: { en: "Addresses in memory", zh: "内存里的套接字地址" },
  conversations,
  random,
  invariant,
  mistakes,
  alternatives: ["buffer", "data-view", "length-first"],
});
