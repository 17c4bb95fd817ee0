import { defineExercise, type Exercise } from "@ipcbook/checker";
import fc from "fast-check";
import { build, conversations, type Queue } from "./conversations.ts";
import { invariant } from "./invariant.ts";
import { mistakes } from "./mistakes.ts";

/** `backlog`: how many connections wait in the queue of a listener. */
export const exercise: Exercise = defineExercise({
  id: "backlog",
  kind: "client",
  family: "unix",
  exports: ["client"],
  title: { en: "How many can wait", zh: "队列里等得下几个" },
  conversations,
  random: {
    parameters: fc.record<Queue>({
      backlog: fc.integer({ min: 0, max: 60 }),
      others: fc.integer({ min: 0, max: 20 }),
      interrupted: fc.constantFrom(0, 0, 1, 2, 3),
      code: fc.constantFrom(null, null, null, "EACCES", "EPROTOTYPE", "ENOMEM"),
      nth: fc.integer({ min: 1, max: 4 }),
    }),
    build,
    count: 20,
  },
  invariant,
  mistakes,
  alternatives: ["closes-at-once", "fcntl", "recursive"],
});
