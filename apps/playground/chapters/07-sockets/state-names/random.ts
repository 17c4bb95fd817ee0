import type { Conversation, RandomConversations } from "@ipcbook/checker";
import fc from "fast-check";
import { rowOf, type SocketName, sockets } from "./rows.ts";

interface Parameters {
  socket: SocketName;
  ipv6: boolean;
  letters: readonly string[];
  number: number;
}

/** Rows of sockets of every kind, and the letters of options that select and of some that do not. */
export const random: RandomConversations<Parameters> = {
  parameters: fc.record<Parameters>({
    socket: fc.constantFrom(...Object.keys(sockets) as SocketName[]),
    ipv6: fc.boolean(),
    letters: fc.subarray(["t", "u", "w", "l", "a", "n", "p", "e", "o"]),
    number: fc.integer({ min: 0, max: 20_000 }),
  }),
  build,
  count: 150,
};

function build({ socket, ipv6, letters, number }: Parameters): Conversation {
  const [table, row] = rowOf(socket, ipv6, number);
  return { kind: "call", name: "isShown", args: [table, row, letters.join("")] };
}
