import fc from "fast-check";
import { defineExercise, type Exercise } from "../src/exercise.ts";
import { shout, sources } from "../src/testing/exercise.ts";
import { asker, clientSource } from "../src/testing/asker.ts";
import { nextByte, serverSource } from "../src/testing/next-byte.ts";
import type { Attack } from "./attack.ts";

const title = { en: "Double", zh: "加倍" };

const double = defineExercise({
  id: "double",
  kind: "functions",
  exports: ["double"],
  title,
  conversations: [
    { id: "one", title, build: () => ({ kind: "call", name: "double", args: [1] }) },
    {
      id: "some",
      title,
      build: (draw) => ({ kind: "call", name: "double", args: [draw.integer(1, 1000)] }),
    },
  ],
  random: {
    parameters: fc.integer({ min: 0, max: 2 ** 30 }),
    build: (n: number) => ({ kind: "call", name: "double", args: [n] }),
    count: 20,
  },
  invariant: () => undefined,
  mistakes: {},
  alternatives: [],
});

/** Mistakes and many conversations are of no interest here, and cost time. */
function short(exercise: Exercise): Exercise {
  return { ...exercise, mistakes: {}, random: { ...exercise.random, count: 5 } };
}

type Kind = NonNullable<Attack["kind"]>;

/** What attacks are attempts at, a kind each, with the right answer. */
export const exercises: Record<Kind, { exercise: Exercise; honest: string }> = {
  handler: { exercise: short(shout("unix")), honest: sources.reference },
  functions: { exercise: double, honest: "export const double = (n) => 2 * n;" },
  client: { exercise: short(asker), honest: clientSource },
  server: { exercise: short(nextByte("unix")), honest: serverSource },
};
