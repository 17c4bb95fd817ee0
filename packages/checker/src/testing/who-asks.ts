import fc from "fast-check";
import type { Credentials } from "@ipcbook/syscalls";
import type { Conversation, Step } from "../conversation.ts";
import { defineExercise, type Exercise } from "../exercise.ts";
import { steps, text } from "./steps.ts";

/** A server that says whether a claim about its client is true, for the checker's own tests. */
export const whoAsks: Exercise = defineExercise({
  id: "who-asks",
  kind: "server",
  family: "unix",
  exports: ["server"],
  title: text("Who asks"),
  conversations: [
    ...(["pid", "uid", "gid"] as const).map((what) => ({
      id: what,
      title: text(`Its ${what}`),
      build: () => claimed(what, 0),
    })),
    {
      id: "others",
      title: text("Clients that are not the driver"),
      build: () =>
        steps([
          { do: "start" },
          ...claimedBy("A", { pid: 4711, uid: 1000, gid: 100 }),
          ...claimedBy("B", { pid: 4712, uid: 4_000_000_000, gid: 50 }),
        ]),
    },
  ],
  random: {
    parameters: fc.integer({ min: 1, max: 9 }),
    build: (off) => claimed("pid", off),
    count: 5,
  },
  invariant: () => undefined,
  mistakes: {},
  alternatives: [],
});

function claimedBy(on: string, as: Credentials): Step[] {
  return [
    { do: "connect", on, as },
    { do: "claim", on, what: "uid" },
    { do: "receive", on },
  ];
}

function claimed(what: "pid" | "uid" | "gid", off: number): Conversation {
  return steps([
    { do: "connect", on: "A" },
    { do: "claim", on: "A", what, off },
    { do: "receive", on: "A" },
  ]);
}
