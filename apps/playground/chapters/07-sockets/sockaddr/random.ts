import type { Conversation, RandomConversations } from "@ipcbook/checker";
import fc from "fast-check";

interface Parameters {
  name: "sockaddr_in" | "sockaddr_un" | "sockaddr_un_length";
  bytes: readonly number[];
  port: number;
  isAbstract: boolean;
  characters: readonly string[];
  /** Filled up with "a" to so many bytes, so that the limit is met. */
  least: number;
}

/** Any address and port; names of every kind and length, many about as long as there is room. */
export const random: RandomConversations<Parameters> = {
  parameters: fc.record<Parameters>({
    name: fc.constantFrom("sockaddr_in", "sockaddr_un", "sockaddr_un_length"),
    bytes: fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 4, maxLength: 4 }),
    port: fc.integer({ min: 0, max: 65535 }),
    isAbstract: fc.boolean(),
    characters: fc.array(fc.constantFrom(..."ab ./_-", "é", "套", "字", "🔌", "\0"), {
      maxLength: 12,
      size: "max",
    }),
    least: fc.constantFrom(0, 0, 0, 0, 60, 106, 107, 108, 109, 110, 200),
  }),
  build,
  count: 200,
};

function build(parameters: Parameters): Conversation {
  const { name, bytes, port, isAbstract, characters, least } = parameters;
  if (name === "sockaddr_in") return { kind: "call", name, args: [bytes.join("."), port] };
  // A NUL makes a path no path: that is met often enough in abstract names.
  const some = characters.filter((character, place) =>
    isAbstract || character !== "\0" || place > 9
  );
  const text = (isAbstract ? "\0" : "") + some.join("");
  const length = new TextEncoder().encode(text).length;
  return { kind: "call", name, args: [text + "a".repeat(Math.max(0, least - length))] };
}
