import type { Conversation, Step } from "@ipcbook/checker";
import { answersTo } from "./frames.ts";

/** A conversation of these steps; each client connects before the first thing that it does. */
export function talk(...steps: readonly Step[]): Conversation {
  const there = new Set<string>();
  return {
    kind: "sockets",
    steps: steps.flatMap((step) => {
      if (!("on" in step) || there.has(step.on)) return [step];
      there.add(step.on);
      return [{ do: "connect", on: step.on }, step];
    }),
  };
}

/** One write. */
export function send(on: string, bytes: readonly number[]): Step {
  return { do: "send", on, bytes };
}

/** Writes `parts`, each when the one before it has been read, and waits for all answers. */
export function asks(on: string, parts: readonly (readonly number[])[]): Step[] {
  const sends = parts.flatMap((part, index): Step[] =>
    index === 0 ? [send(on, part)] : [{ do: "settle" }, send(on, part)]
  );
  return [...sends, { do: "receive", on, upTo: answersTo(parts.flat()).length }];
}

/** The client ends its half, and reads to the end of the other one. */
export function leaves(on: string): Step[] {
  return [{ do: "end", on }, { do: "receive", on }];
}
