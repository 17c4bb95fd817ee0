import type { Conversation } from "@ipcbook/checker";

/** Every value of a byte: a wrong answer to a single one would slip through random ones. */
export const everyByte: readonly Conversation[] = Array.from({ length: 256 }, (_, byte) => ({
  kind: "sockets",
  steps: [
    { do: "connect", on: "A" },
    { do: "send", on: "A", bytes: [byte] },
    { do: "receive", on: "A" },
  ],
}));
