import * as byteorder from "@ipcbook/byteorder";
import { defineExercise, type Exercise } from "@ipcbook/checker";
import fc from "fast-check";
import { type ByteOrderFunction, conversations } from "./conversations.ts";
import { mistakes } from "./mistakes.ts";

const names = ["htons", "ntohs", "htonl", "ntohl"] as const;

interface Parameters {
  name: ByteOrderFunction;
  n: number;
}

/** `byte-order`: numbers between host order and network order. */
export const exercise: Exercise = defineExercise({
  id: "byte-order",
  kind: "functions",
  exports: names,
  title: { en: "Host order and network order", zh: "主机字节序与网络字节序" },
  conversations,
  random: {
    parameters: fc.record<Parameters>({
      name: fc.constantFrom(...names),
      n: fc.integer({ min: 0, max: 0xffffffff }),
    }),
    build: ({ name, n }: Parameters) => ({
      kind: "call",
      name,
      args: [name.endsWith("s") ? n % 0x10000 : n],
    }),
    count: 200,
  },
  invariant(conversation, transcript) {
    if (conversation.kind !== "call" || transcript.kind !== "call") return "not a call";
    const [n] = conversation.args;
    const expected = String(byteorder[conversation.name as ByteOrderFunction](Number(n)));
    const { outcome } = transcript;
    return "returned" in outcome && outcome.returned === expected
      ? undefined
      : `${conversation.name}(${n}) is ${expected}, not ${JSON.stringify(outcome)}`;
  },
  mistakes,
  alternatives: ["arithmetic", "buffer", "hex", "reversed-bytes", "shifts"],
});
