import type { Draw, FixedConversation, Step } from "@ipcbook/checker";

/** A server that has nothing to do, and one that waits for its client. */
export const quiet: FixedConversation = {
  id: "quiet",
  title: { en: "Nothing to do", zh: "无事可做" },
  build: (draw) => ({
    kind: "sockets",
    steps: [
      { do: "look", at: ["activity"] },
      { do: "connect", on: "A" },
      { do: "look", at: ["activity"] },
      { do: "send", on: "A", bytes: [letter(draw)] },
      { do: "receive", on: "A" },
    ],
  }),
};

/** A byte with its top bit set, that is not 255. */
export const noLetter: FixedConversation = {
  id: "no-letter",
  title: { en: "A byte that is no letter", zh: "不是字母的字节" },
  build: (draw) => ({
    kind: "sockets",
    steps: [
      { do: "connect", on: "A" },
      { do: "send", on: "A", bytes: [draw.integer(0xc3, 0xfe)] },
      { do: "receive", on: "A" },
    ],
  }),
};

/** Some who wait for a server that serves one at a time. */
export const queue: FixedConversation = {
  id: "queue",
  title: { en: "Three come while the first says nothing", zh: "第一个不出声，后面又来了三个" },
  build: (draw) => ({
    kind: "sockets",
    steps: [
      { do: "connect", on: "A" },
      { do: "settle" },
      ...["B", "C", "D"].flatMap((on): Step[] => [
        { do: "connect", on },
        { do: "send", on, bytes: [letter(draw)] },
      ]),
      { do: "send", on: "A", bytes: [letter(draw)] },
      ...["A", "B", "C", "D"].map((on): Step => ({ do: "receive", on })),
    ],
  }),
};

/** From "A", the letter of the chapter's client. */
export function letter(draw: Draw): number {
  return draw.integer(0x41, 0x5a);
}
