import type { RandomConversations, Step } from "@ipcbook/checker";
import fc from "fast-check";
import { claims, ends, type Form, says, type What } from "./parts.ts";

interface Line {
  what: What | "name";
  form: Form;
  /** Whether the client waits for the answer, or sends the next line at once. */
  waits: boolean;
}

/** The ways to say what is not true, and more than once what is. */
const forms: readonly Form[] = [
  {},
  {},
  {},
  { off: 1 },
  { off: -1 },
  { off: 10 },
  { off: 65_536 },
  { off: 2 ** 32 },
  { hex: true },
  { cut: true },
  { before: "0" },
  { before: " " },
  { behind: "0" },
  { behind: " " },
];

/** Any claims in any order, true and false. */
export const random: RandomConversations<Line[]> = {
  parameters: fc.array(
    fc.record<Line>({
      what: fc.constantFrom<Line["what"]>("pid", "uid", "gid", "name"),
      form: fc.constantFrom(...forms),
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

function stepsOf({ what, form, waits }: Line): Step[] {
  const steps = what === "name" ? says("A", "name root\n", "unknown") : claims("A", what, form);
  return waits ? steps : steps.slice(0, 1);
}
