import type { Conversation, RandomConversations } from "@ipcbook/checker";
import fc from "fast-check";

interface Part {
  value: number;
  base: 8 | 10 | 16;
}

interface Parameters {
  aton: boolean;
  parts: readonly Part[];
  /** The part at this place, where there is one, is something else. */
  odd: { place: number; text: string };
  /** The part at this place, where there is one, is the first value that is too large. */
  over: number;
  /** What stands around it, unless `bare`. */
  bare: boolean;
  head: string;
  tail: string;
}

const small = ["", "0", "00", "08", "0x", "0xg", "256", "0400", "+1", "-1", "1e1", "0b1", "1_0"];
const long = ["0000000000000000000017", "0x00000000000000001", "18446744073709551616"];
const tails = [" ", "\t1", "\r\n", "\v", "\fx", ".", "x", "\u3000", "\u0085", "\u2028x"];
const largest = 2 ** 32 - 1;

/** Addresses of one to five parts, each in one of C's ways, some of them with something wrong. */
export const random: RandomConversations<Parameters> = {
  parameters: fc.record<Parameters>({
    aton: fc.constantFrom(true, true, true, true, false),
    parts: fc.array(
      fc.record<Part>({
        value: fc.integer({ min: 0, max: largest }),
        base: fc.constantFrom<Part["base"][]>(10, 10, 8, 16),
      }),
      { minLength: 1, maxLength: 5, size: "max" },
    ),
    odd: fc.record({
      place: fc.integer({ min: 0, max: 9 }),
      text: fc.constantFrom(...small, ...long),
    }),
    over: fc.integer({ min: 0, max: 14 }),
    bare: fc.boolean(),
    head: fc.constantFrom("", "", "", "", " ", ".", "+"),
    tail: fc.constantFrom("", ...tails),
  }),
  build: (parameters) => parameters.aton ? aton(parameters) : ntoa(parameters),
  count: 200,
};

function aton({ parts, odd, over, bare, head, tail }: Parameters): Conversation {
  const texts = parts.map(({ value, base }, place) => {
    if (place === odd.place) return odd.text;
    const isLast = place === parts.length - 1;
    const limit = isLast && parts.length < 4 ? 256 ** (5 - parts.length) : 256;
    return inC(place === over ? limit : value % limit, base);
  });
  const address = texts.join(".");
  return { kind: "call", name: "inet_aton", args: [bare ? address : head + address + tail] };
}

function ntoa({ parts }: Parameters): Conversation {
  const bytes = [0, 1, 2, 3].map((place) => (parts[place % parts.length]!.value + place) % 256);
  return { kind: "call", name: "inet_ntoa", args: [bytes] };
}

function inC(value: number, base: Part["base"]): string {
  const prefix = { 8: "0", 10: "", 16: "0x" }[base];
  return prefix + value.toString(base);
}
