import type { Exercise } from "../exercise.ts";
import type { Text } from "../text.ts";
import type { Transcript } from "../transcript.ts";
import type { Case } from "./plan.ts";

/** What has been looked at: a reference is recorded once for many attempts. */
const looked = new WeakMap<readonly Transcript[], Text | null>();

/** A reference that shows nothing, or the wrong thing, is no measure. */
export function doubtOf(
  exercise: Exercise,
  cases: readonly Case[],
  expected: readonly Transcript[],
): Text | null {
  const known = looked.get(expected);
  if (known !== undefined) return known;
  const found = lookAt(exercise, cases, expected);
  looked.set(expected, found);
  return found;
}

function lookAt(
  exercise: Exercise,
  cases: readonly Case[],
  expected: readonly Transcript[],
): Text | null {
  for (const [index, { id, conversation }] of cases.entries()) {
    const wrong = exercise.invariant(conversation, expected[index]!);
    if (wrong !== undefined) {
      return {
        en: `The reference itself is not right on this machine (${id}: ${wrong}).`,
        zh: `在这台机器上，参考实现本身就不对（${id}：${wrong}）。`,
      };
    }
  }
  return expected.some(showsSomething) ? null : {
    en: "The reference showed nothing to compare with.",
    zh: "参考实现没有表现出任何可以比较的行为。",
  };
}

function showsSomething(transcript: Transcript): boolean {
  switch (transcript.kind) {
    case "sockets":
      return transcript.observations.some((seen) =>
        seen?.saw === "received" && seen.bytes.length > 0 ||
        seen?.saw === "datagram" || seen?.saw === "finished"
      );
    case "call":
      return "returned" in transcript.outcome;
    case "aftermath":
      return false;
  }
}
