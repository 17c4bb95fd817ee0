import type { Conversation, Transcript } from "@ipcbook/checker";
import { parseInetTable } from "@ipcbook/netstat-lite";
import { tcpNames } from "./sweep.ts";

/** What is wrong with an answer of the reference. */
export function invariant(conversation: Conversation, transcript: Transcript): string | undefined {
  if (conversation.kind !== "call" || transcript.kind !== "call") return "not a call";
  const { name, args } = conversation;
  const expected = JSON.stringify(right(name, args.map(String)));
  const { outcome } = transcript;
  return "returned" in outcome && outcome.returned === expected
    ? undefined
    : `${name}(${args.join(", ")}) is ${expected}, not ${JSON.stringify(outcome)}`;
}

function right(name: string, args: readonly string[]): string | number | boolean | null {
  const [first = "", second = "", third = ""] = args;
  switch (name) {
    case "stateColumn": {
      const [netstat] = tcpNames[Number(second) - 1]!;
      if (first.startsWith("raw")) return second;
      return first.startsWith("udp") && second !== "1" ? "" : netstat;
    }
    case "stateNumber":
      return tcpNames.findIndex((names) => names.includes(first)) + 1 || null;
    default:
      return isShown(first, second, third);
  }
}

/** By the package's own parser, and by the state: on the kernel's rows that comes to the same. */
function isShown(table: string, row: string, letters: string): boolean {
  const [entry] = parseInetTable(`header\n${row}\n`);
  const isServer = entry!.state === (table.startsWith("tcp") ? "LISTEN" : "CLOSE");
  return letters.includes("a") || isServer === letters.includes("l");
}
