import type { Draw, FixedConversation, Step, Text } from "@ipcbook/checker";
import { ask, bytes, connect, end, many, piece, shortWrites, smallBuffers } from "./parts.ts";

/** The call in which an exercise has its server wait for several descriptors. */
export type Wait = "select" | "poll" | "epoll_wait";

const look: Step = { do: "look", at: ["accepted", "activity"] };

/** What every check does, in teaching order. */
export const conversationsOf = (wait: Wait): readonly FixedConversation[] => [
  fixed("one-byte", { en: "One client, one byte", zh: "一个客户端，一个字节" }, (draw) => [
    ...connect("A"),
    ...ask("A", draw.byte()),
    ...end("A"),
  ]),
  fixed("next-client", {
    en: "B comes when A has gone, and gets its descriptor",
    zh: "A 走后 B 才来，用上了 A 的描述符",
  }, (draw) => [
    ...connect("A"),
    ...ask("A", draw.byte()),
    ...end("A"),
    { do: "settle" },
    ...connect("B"),
    ...ask("B", draw.byte()),
    ...end("B"),
  ]),
  fixed("asks-again", { en: "It asks again", zh: "同一个客户端接着问" }, (draw) => [
    ...connect("A"),
    ...ask("A", draw.byte()),
    ...ask("A", 0xff, draw.byte(), 0),
    ...end("A"),
  ]),
  fixed("silent-client", {
    en: "A says nothing, B asks",
    zh: "A 一言不发，B 提问",
  }, (draw) => [
    ...connect("A"),
    ...connect("B"),
    ...ask("B", draw.byte()),
    ...end("B"),
    ...ask("A", draw.byte()),
    ...end("A"),
  ]),
  fixed("in-turns", {
    en: "Three clients ask in turns",
    zh: "三个客户端轮流提问",
  }, (draw) => [
    ...connect("A", "B", "C"),
    ...ask("C", draw.byte()),
    ...ask("A", draw.byte()),
    ...ask("B", draw.byte()),
    ...ask("C", draw.byte()),
    ...end("B"),
    ...ask("A", draw.byte()),
    ...end("A", "C"),
  ]),
  fixed("has-gone", {
    en: "A ends, B stays",
    zh: "A 结束了，B 还在",
  }, (draw) => [
    ...connect("A", "B"),
    ...ask("A", draw.byte()),
    ...end("A"),
    look,
    ...ask("B", draw.byte()),
    ...end("B"),
  ]),
  fixed("answer-unread", {
    en: "A closes with its answer unread, B asks",
    zh: "A 没读回答就关闭了，B 提问",
  }, (draw) => [
    ...connect("A", "B"),
    { do: "send", on: "A", bytes: [draw.byte()] },
    { do: "settle" },
    { do: "close", on: "A" },
    { do: "settle" },
    ...ask("B", draw.byte()),
    look,
    ...end("B"),
  ]),
  fixed("sleeps", {
    en: "Two clients are there, and nobody says anything",
    zh: "两个客户端都在，谁也不说话",
  }, (draw) => [
    ...connect("A", "B"),
    ...ask("A", draw.byte()),
    look,
    ...end("A", "B"),
  ]),
  fixed("much-at-once", {
    en: "3000 bytes at once",
    zh: "一次发来 3000 个字节",
  }, () => [...connect("A"), ...ask("A", ...bytes(3000)), ...end("A")]),
  fixed("takes-nothing", {
    en:
      "A asks a lot, takes no answer, and goes; B asks meanwhile, C later. A write takes one byte",
    zh: "A 问了很多，却不取回答就走了；其间 B 提问，之后 C 提问。每次写只写得进一个字节",
  }, (draw) => [
    shortWrites,
    ...connect("A", "B"),
    { do: "send", on: "A", bytes: many },
    { do: "settle" },
    ...ask("B", draw.byte(), draw.byte()),
    look,
    { do: "abort", on: "A" },
    { do: "settle" },
    ...connect("C"),
    ...ask("C", draw.byte()),
    look,
    ...end("B", "C"),
  ]),
  fixed("reads-late", {
    en: "A asks more than there is room for, B asks, and only then A takes its answers",
    zh: "A 问得太多，回答装不下了；B 提问之后，A 才来取回答",
  }, (draw) => [
    smallBuffers,
    ...connect("A", "B"),
    ...[1, 2, 3, 4].flatMap((): Step[] => [
      { do: "send", on: "A", bytes: piece },
      { do: "settle" },
    ]),
    // Of another value than the first of those that A has not got.
    ...ask("B", 0xff),
    { do: "receive", on: "A", upTo: piece.length },
    // It asks once more: what was kept goes first.
    { do: "send", on: "A", bytes: [draw.byte()] },
    { do: "settle" },
    { do: "receive", on: "A", upTo: 3 * piece.length + 1 },
    ...end("A", "B"),
  ]),
  fixed("ends-with-a-lot", {
    en: "A asks a lot, ends its side, and takes the answer only then. A write takes one byte",
    zh: "A 问了很多，结束自己这一端之后才取回答。每次写只写得进一个字节",
  }, () => [
    shortWrites,
    ...connect("A"),
    { do: "send", on: "A", bytes: many },
    { do: "settle" },
    { do: "end", on: "A" },
    { do: "settle" },
    { do: "receive", on: "A" },
  ]),
  fixed("disturbed", {
    en: "The first accept finds that its client has gone; later a signal interrupts a wait",
    zh: "第一次 accept 时客户端已经走了；后来一次等待被信号打断",
  }, (draw) => [
    {
      do: "start",
      faults: [
        { calls: ["accept"], nth: 1, fault: { error: "ECONNABORTED" } },
        { calls: [wait], nth: 4, fault: { error: "EINTR" } },
      ],
    },
    ...connect("A"),
    ...ask("A", draw.byte()),
    { do: "settle" },
    ...connect("B"),
    ...ask("B", draw.byte()),
    ...end("A", "B"),
  ]),
  fixed("crowd", {
    en: "500 clients at once",
    zh: "同时来 500 个客户端",
  }, () => [{ do: "crowd", of: 500, bytes: [0x41] }]),
  fixed("asks-on-and-on", {
    en: "A asks on and on and takes no answer; B asks meanwhile, C later",
    zh: "A 问个没完，却不取回答；其间 B 提问，之后 C 提问",
  }, (draw) => [
    smallBuffers,
    ...connect("A", "B"),
    { do: "flood", on: "A", upTo: 1 << 20 },
    ...ask("B", draw.byte()),
    look,
    { do: "abort", on: "A" },
    { do: "settle" },
    ...connect("C"),
    ...ask("C", draw.byte()),
    ...end("B", "C"),
  ]),
];

function fixed(
  id: string,
  title: Text,
  steps: (draw: Draw) => readonly Step[],
): FixedConversation {
  return { id, title, build: (draw) => ({ kind: "sockets", steps: steps(draw) }) };
}
