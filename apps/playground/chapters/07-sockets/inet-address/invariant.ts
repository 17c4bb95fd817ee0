import type { Conversation, Transcript } from "@ipcbook/checker";
import * as inet from "@ipcbook/inet-socket";

/** What is wrong with an answer of the reference. */
export function invariant(conversation: Conversation, transcript: Transcript): string | undefined {
  if (conversation.kind !== "call" || transcript.kind !== "call") return "not a call";
  const { name, args: [arg] } = conversation;
  const expected = Array.isArray(arg) ? dottedQuad(arg) : bytesOf(String(arg));
  const { outcome } = transcript;
  return "returned" in outcome && outcome.returned === expected
    ? undefined
    : `${name}(${JSON.stringify(arg)}) is ${expected}, not ${JSON.stringify(outcome)}`;
}

/** By the package's own function, whose tests hold it against libc's. */
function bytesOf(text: string): string {
  const word = inet.inet_aton(text);
  if (word === null) return "null";
  // s_addr, as it lies in memory.
  return `[${new Uint8Array(Uint32Array.of(word).buffer).join(", ")}]`;
}

function dottedQuad(bytes: readonly number[]): string {
  const [word] = new Uint32Array(Uint8Array.from(bytes).buffer);
  return JSON.stringify(inet.inet_ntoa(word!));
}
