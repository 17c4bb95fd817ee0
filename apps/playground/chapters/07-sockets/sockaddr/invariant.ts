import type { CallConversation, Conversation, Transcript } from "@ipcbook/checker";
import { sockaddrIn } from "@ipcbook/inet-socket";
import { AF_INET, AF_UNIX } from "@ipcbook/syscalls";
import { sockaddrUn } from "@ipcbook/unix-socket";

/** The most that a transcript shows of a list. */
const shown = 199;

/** What is wrong with an answer of the reference. */
export function invariant(conversation: Conversation, transcript: Transcript): string | undefined {
  if (conversation.kind !== "call" || transcript.kind !== "call") return "not a call";
  const expected = expectedOf(conversation);
  const { outcome } = transcript;
  return "returned" in outcome && alike(outcome.returned, expected)
    ? undefined
    : `${conversation.name} gives ${expected}, not ${JSON.stringify(outcome)}`;
}

/** By the packages' own functions, whose tests ask the kernel. */
function expectedOf({ name, args: [first, port] }: CallConversation): string {
  const text = String(first);
  const bytes = name === "sockaddr_in"
    ? sockaddrIn({ family: AF_INET, address: text, port: Number(port) })
    : unixBytes(text);
  if (bytes === null) return "null";
  return name === "sockaddr_un_length" ? String(bytes.length) : `[${bytes.join(", ")}]`;
}

function unixBytes(text: string): Uint8Array | null {
  try {
    return text.startsWith("\0")
      ? sockaddrUn({ family: AF_UNIX, name: text.slice(1) })
      : sockaddrUn(text);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function alike(returned: string, expected: string): boolean {
  return returned === expected ||
    expected.length > shown && returned === `${expected.slice(0, shown)}…`;
}
