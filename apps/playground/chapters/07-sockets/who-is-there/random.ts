import type { RandomConversations, Step } from "@ipcbook/checker";
import fc from "fast-check";
import { claims, ends, says, type What } from "./parts.ts";

interface Line {
  what: What | "name";
  off: number;
  /** Whether the client waits for the answer, or sends the next line at once. */
  waits: boolean;
}

/** Any claims in any order, true and false. */
export const random: RandomConversations<Line[]> = {
  parameters: fc.array(
    fc.record<Line>({
      what: fc.constantFrom<Line["what"]>("pid", "uid", "gid", "name"),
      off: fc.constantFrom(0, 0, 0, 1, -1, 10, 65_536, 2 ** 32),
      waits: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  ),
  build: (lines) => ({
    kind: "sockets",
    steps: [{ do: "connect", on: "A" }, ...lines.flatMap(stepsOf), ...ends("A")],
  }),
  count: 40,
};

function stepsOf({ what, off, waits }: Line): Step[] {
  const steps = what === "name" ? says("A", `name ${off}\n`, "unknown") : claims("A", what, off);
  return waits ? steps : steps.slice(0, 1);
}
