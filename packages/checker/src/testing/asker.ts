import fc from "fast-check";
import type { Conversation } from "../conversation.ts";
import { defineExercise, type Exercise } from "../exercise.ts";
import { steps, text } from "./steps.ts";

/** A client that sends "A" and returns what it gets, for the checker's own tests. */
export const asker: Exercise = defineExercise({
  id: "asker",
  kind: "client",
  family: "unix",
  exports: ["client"],
  title: text("Ask for a byte"),
  conversations: [
    { id: "answered", title: text("An answer"), build: (draw) => asked(draw.byte()) },
    {
      id: "nobody",
      title: text("Nobody listens"),
      build: () => steps([{ do: "stale" }, { do: "start" }, { do: "finish" }]),
    },
  ],
  random: {
    parameters: fc.integer({ min: 0, max: 255 }),
    build: asked,
    count: 10,
  },
  invariant: () => undefined,
  mistakes: {},
  alternatives: [],
});

export const clientSource = `
import { AF_UNIX, close, connect, read, SOCK_STREAM, socket, write } from "@ipcbook/syscalls";

export function client(path: string): number {
  const fd = socket(AF_UNIX, SOCK_STREAM);
  try {
    connect(fd, { family: AF_UNIX, path });
    const byte = Uint8Array.of(0x41);
    write(fd, byte);
    read(fd, byte);
    return byte[0];
  } finally {
    close(fd);
  }
}
`;

function asked(byte: number): Conversation {
  return steps([
    { do: "listen" },
    { do: "start" },
    { do: "accept", on: "A" },
    { do: "receive", on: "A", upTo: 1 },
    { do: "send", on: "A", bytes: [byte] },
    { do: "receive", on: "A" },
    { do: "finish" },
  ]);
}
