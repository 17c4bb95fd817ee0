import type { FixedConversation, Step } from "@ipcbook/checker";
import { hardClients } from "./hard-clients.ts";
import { letter, sends, surplus } from "./parts.ts";

/**
 * The conversations that every check holds, in teaching order. A client has at most one write on its way:
 * a second one would be held back (Nagle's algorithm) until the server's kernel acknowledges the first.
 */
export const conversations: readonly FixedConversation[] = [
  {
    id: "one-byte",
    title: { en: "One byte, its answer, and the end", zh: "一个字节，一个回答，然后结束" },
    build: (draw) => ({
      kind: "sockets",
      steps: [...sends("A", [letter(draw)]), { do: "receive", on: "A" }],
    }),
  },
  {
    id: "three-bytes",
    title: { en: "Three bytes in one write", zh: "一次写入三个字节" },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        ...sends("A", [letter(draw), letter(draw), letter(draw)]),
        { do: "settle" },
        { do: "receive", on: "A" },
      ],
    }),
  },
  {
    id: "late-bytes",
    title: { en: "More bytes after the answer", zh: "收到回答之后又发" },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        ...sends("A", [letter(draw)]),
        { do: "receive", on: "A", upTo: 1 },
        // Whoever waits for some time before it closes has closed by then.
        { do: "settle" },
        { do: "send", on: "A", bytes: [letter(draw), letter(draw)] },
        { do: "settle" },
        { do: "receive", on: "A" },
      ],
    }),
  },
  {
    id: "a-lot",
    title: { en: "As many bytes too many as may come", zh: "多发的字节正好到上限" },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        ...sends("A", [letter(draw), ...surplus(draw, 4096)]),
        { do: "settle" },
        { do: "receive", on: "A" },
      ],
    }),
  },
  {
    id: "nothing",
    title: { en: "A client that ends without sending", zh: "什么都没发就结束的客户端" },
    build: () => ({
      kind: "sockets",
      steps: [
        { do: "connect", on: "A" },
        { do: "end", on: "A" },
        { do: "receive", on: "A" },
      ],
    }),
  },
  {
    id: "half-closed",
    title: {
      en: "A client that sends, ends its half, and then reads",
      zh: "发完先结束自己那一半、再来读的客户端",
    },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        ...sends("A", [letter(draw), letter(draw)]),
        { do: "end", on: "A" },
        { do: "receive", on: "A" },
      ],
    }),
  },
  {
    id: "next-client",
    title: { en: "The next client, after the first has ended", zh: "第一个结束之后，下一个再来" },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        ...sends("A", [letter(draw), letter(draw)]),
        { do: "receive", on: "A" },
        { do: "end", on: "A" },
        ...sends("B", [draw.integer(0x61, 0x7a)]),
        { do: "receive", on: "B" },
      ],
    }),
  },
  {
    id: "waits-its-turn",
    title: {
      en: "A second client while the first has not ended",
      zh: "第一个还没有结束，第二个先等着",
    },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        ...sends("A", [letter(draw)]),
        { do: "receive", on: "A", upTo: 1 },
        ...sends("B", [letter(draw)]),
        { do: "receive", on: "B", upTo: 1 },
        { do: "end", on: "A" },
        { do: "receive", on: "B" },
        { do: "receive", on: "A" },
      ],
    }),
  },
  {
    id: "still-waits",
    title: {
      en: "A second client while the first sends a little now and then",
      zh: "第一个不时地再发一点，第二个先等着",
    },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        ...sends("A", [letter(draw), letter(draw), letter(draw)]),
        { do: "receive", on: "A", upTo: 1 },
        { do: "settle" },
        { do: "send", on: "A", bytes: [letter(draw)] },
        { do: "settle" },
        ...sends("B", [letter(draw)]),
        { do: "receive", on: "B", upTo: 1 },
        { do: "end", on: "A" },
        { do: "receive", on: "B" },
      ],
    }),
  },
  {
    id: "and-again",
    title: { en: "Some bytes with the first, and one later", zh: "先多发几个，过后又来一个" },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        ...sends("A", [letter(draw), letter(draw), letter(draw)]),
        { do: "receive", on: "A", upTo: 1 },
        { do: "settle" },
        { do: "send", on: "A", bytes: [letter(draw)] },
        { do: "settle" },
        { do: "receive", on: "A" },
      ],
    }),
  },
  {
    id: "in-many-pieces",
    title: { en: "A few bytes too many, one by one", zh: "多发几个字节，一个一个地来" },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        ...sends("A", [letter(draw)]),
        { do: "receive", on: "A", upTo: 1 },
        ...Array.from({ length: 12 }, (): Step[] => [
          { do: "send", on: "A", bytes: [letter(draw)] },
          // Read by then.
          { do: "settle" },
        ]).flat(),
        { do: "receive", on: "A" },
      ],
    }),
  },
  ...hardClients,
];
