import { defineExercise, type Exercise } from "@ipcbook/checker";
import { everyByte } from "../increment/every-byte.ts";
import { someClients } from "../one-at-a-time/random.ts";
import { conversations } from "./conversations.ts";
import { invariant } from "./invariant.ts";
import { mistakes } from "./mistakes.ts";

/** `inet-server`: the chapter's server3, on system calls, and such that it can be started again. */
export const exercise: Exercise = defineExercise({
  id: "inet-server",
  kind: "server",
  family: "inet",
  exports: ["server"],
  title: { en: "A server on a TCP port", zh: "TCP 端口上的服务器" },
  conversations,
  sweep: everyByte,
  random: someClients(["close", "abort"]),
  invariant,
  mistakes,
  alternatives: ["polls", "class", "ignores-sigpipe", "messages"],
});
