import fc from "fast-check";
import type { Conversation } from "../conversation.ts";
import type { Draw, Exercise } from "../exercise.ts";
import type { Text } from "../text.ts";

/** A conversation that a check holds, and what it is called. */
export interface Case {
  id: string;
  title: Text;
  conversation: Conversation;
  /**
   * Set for a fixed one: the same with the simplest payload, which is what a reader is shown. The same
   * object where nothing is drawn for it.
   */
  simplest: Conversation | null;
}

/** Draws the simplest payloads: "A", as in the chapter's listings. */
export const simplest: Draw = { byte: () => 0x41, integer: (min) => min };

/** Of each exercise the last plan: a course is graded with one seed, and random conversations take long to draw. */
const plans = new WeakMap<Exercise, { seed: number; cases: readonly Case[] }>();

/** The conversations of a check: the fixed ones in teaching order, the sweep, then the random ones. */
export function planCases(exercise: Exercise, seed: number): readonly Case[] {
  const last = plans.get(exercise);
  if (last?.seed === seed) return last.cases;
  const cases = drawCases(exercise, seed);
  plans.set(exercise, { seed, cases });
  return cases;
}

function drawCases(exercise: Exercise, seed: number): Case[] {
  const draw = drawFrom(seed);
  const fixed = exercise.conversations.map(({ id, title, build }) => {
    const plain = build(simplest);
    const drawn = isAlone(plain) ? plain : build(draw);
    const isPlain = JSON.stringify(drawn) === JSON.stringify(plain);
    return { id, title, conversation: isPlain ? plain : drawn, simplest: plain };
  });
  const sweep = (exercise.sweep ?? []).map((conversation, index) => ({
    id: `sweep-${index + 1}`,
    title: { en: "One value of many", zh: "许多取值中的一个" },
    conversation,
    simplest: null,
  }));
  const { parameters, build, count } = exercise.random;
  const random = fc.sample(parameters, { seed, numRuns: count }).map((value, index) =>
    randomCase(build(value), index)
  );
  return [...fixed, ...sweep, ...random];
}

/**
 * It starts processes of its own, which takes longer than everything else: it always has the simplest
 * payload, so that what the reference does in it can be kept.
 */
export function isAlone(conversation: Conversation): boolean {
  return conversation.kind === "sockets" && conversation.steps.some((step) => step.do === "start");
}

/** A case for a random conversation. */
export function randomCase(conversation: Conversation, index: number): Case {
  return {
    id: `random-${index + 1}`,
    title: { en: "A random conversation", zh: "一次随机的会话" },
    conversation,
    simplest: null,
  };
}

/** mulberry32: small, seeded, and even enough for payloads. */
function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return { byte: () => integer(0, 255), integer };
}
