import type { FixedConversation } from "@ipcbook/checker";
import { breakOff, every, leave, said, start } from "./parts.ts";
import { letters, noise } from "./payload.ts";

/**
 * The conversations that every check holds, in teaching order. Once a client has received something, it
 * waits for no more than one byte at a time: a second small write would lie with the subject's kernel
 * until the client's has acknowledged the first one (Nagle's algorithm), which may take 40 ms.
 */
export const conversations: readonly FixedConversation[] = [
  {
    id: "one-message",
    title: { en: "Three bytes, their echo, and the end", zh: "三个字节，原样送回，然后结束" },
    build: (draw) => ({
      kind: "sockets",
      steps: [...start("A"), ...said("A", letters(draw, 3)), ...leave("A")],
    }),
  },
  {
    id: "and-another",
    title: { en: "One more byte, when the others are back", zh: "送回之后，再发一个字节" },
    build: (draw) => {
      const text = letters(draw, 6);
      return {
        kind: "sockets",
        steps: [
          ...start("A"),
          ...said("A", text.slice(0, 5)),
          // Who closes here has closed before the next byte comes: it never lies unread, which would be a reset.
          { do: "settle" },
          ...said("A", text.slice(5)),
          ...leave("A"),
        ],
      };
    },
  },
  {
    id: "longer-than-a-write",
    title: { en: "More bytes than one write takes", zh: "字节比一次 write 收下的多" },
    build: (draw) => ({
      kind: "sockets",
      steps: [...start("A"), ...said("A", letters(draw, 20)), ...leave("A")],
    }),
  },
  {
    id: "nothing",
    title: { en: "A client that ends without sending", zh: "什么都没发就结束的客户端" },
    build: () => ({ kind: "sockets", steps: [...start("A"), ...leave("A")] }),
  },
  {
    id: "ends-before-reading",
    title: { en: "The client ends its half, and reads then", zh: "客户端先结束自己那一半，再来读" },
    build: (draw) => ({
      kind: "sockets",
      steps: [...start("A"), { do: "send", on: "A", bytes: letters(draw, 12) }, ...leave("A")],
    }),
  },
  {
    id: "byte-by-byte",
    title: { en: "One byte at a time", zh: "一次一个字节" },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        ...start("A"),
        ...letters(draw, 6).flatMap((letter) => said("A", [letter])),
        ...leave("A"),
      ],
    }),
  },
  {
    id: "two-lines",
    title: { en: "Two lines, the second one without its end", zh: "两行，第二行没有换行" },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        ...start("A"),
        ...said("A", [...letters(draw, 2), 0x0a, ...letters(draw, 2)]),
        ...leave("A"),
      ],
    }),
  },
  {
    id: "a-zero",
    title: { en: "A 0 between two letters", zh: "两个字母之间有一个 0" },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        ...start("A"),
        ...said("A", [...letters(draw, 1), 0, ...letters(draw, 1)]),
        ...leave("A"),
      ],
    }),
  },
  {
    id: "a-third-of-a-character",
    title: {
      en: "A character of UTF-8, in three parts",
      zh: "一个 UTF-8 字符，一个字节一个字节地发",
    },
    build: () => ({
      kind: "sockets",
      steps: [
        ...start("A"),
        ...[0xe5, 0xad, 0x97].flatMap((byte) => said("A", [byte])),
        ...leave("A"),
      ],
    }),
  },
  {
    id: "every-byte",
    title: { en: "Every value of a byte", zh: "字节的所有取值" },
    build: () => ({
      kind: "sockets",
      steps: [...start("A"), ...said("A", every), ...leave("A")],
    }),
  },
  {
    id: "a-kibibyte",
    title: { en: "1024 bytes, and one more", zh: "1024 个字节，再来一个" },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        ...start("A"),
        ...said("A", noise(draw, 1024)),
        ...said("A", letters(draw, 1)),
        ...leave("A"),
      ],
    }),
  },
  {
    id: "slow-reader",
    title: { en: "A client that is slow to read", zh: "迟迟不读的客户端" },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        ...start("A"),
        { do: "send", on: "A", bytes: letters(draw, 9) },
        { do: "settle" },
        { do: "send", on: "A", bytes: letters(draw, 4) },
        { do: "settle" },
        ...leave("A"),
      ],
    }),
  },
  {
    id: "much-at-once",
    title: { en: "66 KiB without a pause", zh: "一口气发来 66 KiB" },
    build: (draw) => {
      const half = 33 * 1024;
      const all = noise(draw, 2 * half);
      return {
        kind: "sockets",
        steps: [
          ...start("A"),
          { do: "send", on: "A", bytes: all.slice(0, half) },
          { do: "send", on: "A", bytes: all.slice(half) },
          { do: "receive", on: "A", upTo: half },
          { do: "receive", on: "A", upTo: half },
          ...leave("A"),
        ],
      };
    },
  },
  {
    id: "waits-its-turn",
    title: {
      en: "A second client while the first one stays",
      zh: "第一个客户端还在，第二个只好等",
    },
    build: (draw) => {
      const waiting = letters(draw, 3);
      return {
        kind: "sockets",
        steps: [
          ...start("A"),
          ...start("B"),
          { do: "send", on: "B", bytes: waiting },
          { do: "receive", on: "B", upTo: waiting.length },
          ...said("A", letters(draw, 4)),
          ...leave("A"),
          { do: "receive", on: "B", upTo: waiting.length },
          ...leave("B"),
        ],
      };
    },
  },
  {
    id: "breaks-off",
    title: { en: "A client that breaks off, and then the next", zh: "一个客户端断开，下一个再来" },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        ...start("A"),
        ...said("A", letters(draw, 4)),
        ...breakOff("A", letters(draw, 30)),
        ...start("B"),
        ...said("B", letters(draw, 2)),
        ...leave("B"),
      ],
    }),
  },
];
