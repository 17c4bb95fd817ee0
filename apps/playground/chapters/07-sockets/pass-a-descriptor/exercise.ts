import { defineExercise, type Exercise } from "@ipcbook/checker";
import fc from "fast-check";
import { build, conversations } from "./conversations.ts";
import { invariant } from "./invariant.ts";
import { mistakes } from "./mistakes.ts";

/** `pass-a-descriptor`: a server of connections that others have made (SCM_RIGHTS). */
export const exercise: Exercise = defineExercise({
  id: "pass-a-descriptor",
  kind: "server",
  family: "unix",
  exports: ["server"],
  title: { en: "A descriptor over a socket", zh: "把描述符传过去" },
  conversations,
  random: {
    parameters: fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 6 }),
    build,
    count: 30,
  },
  invariant,
  mistakes,
  alternatives: ["room-for-many", "ignores-sigpipe", "class"],
});
