import { defineExercise, type Exercise } from "@ipcbook/checker";
import { everyByte } from "../increment/every-byte.ts";
import { someClients } from "../one-at-a-time/random.ts";
import { conversations } from "./conversations.ts";
import { invariant } from "./invariant.ts";
import { mistakes } from "./mistakes.ts";

/** `unix-server`: the chapter's server1, on system calls, with a name that it takes from nobody. */
export const exercise: Exercise = defineExercise({
  id: "unix-server",
  kind: "server",
  family: "unix",
  exports: ["server"],
  title: { en: "A server at a path", zh: "路径上的服务器" },
  conversations,
  sweep: everyByte,
  random: someClients(["close"]),
  invariant,
  mistakes,
  alternatives: ["class", "ignores-sigpipe", "messages", "polls"],
});
