import type { Draw, FixedConversation, Step, Text } from "@ipcbook/checker";
import { asks, connects, leaves, over, says, signals } from "./parts.ts";

const answering = ["write", "send", "sendto", "sendmsg"] as const;

/** What every check does, in teaching order: no signal, signals that must not disturb, and SIGTERM. */
export const conversations: readonly FixedConversation[] = [
  fixed("pair", { en: "One pair and its sum", zh: "一对字节，一个和" }, (draw) => [
    connects("A"),
    ...asks("A", draw.byte(), draw.byte()),
    ...leaves("A"),
  ]),
  fixed("carry", { en: "A sum above 255", zh: "大于 255 的和" }, () => [
    connects("A"),
    ...asks("A", 0xff, 0xff),
    ...leaves("A"),
  ]),
  fixed("pieces", {
    en: "Three pairs at once, and one in two pieces",
    zh: "一次来三对，又有一对分成两次来",
  }, (draw) => [
    connects("A"),
    ...asks("A", 1, 2, 0xfe, draw.byte(), 3, 4),
    says("A", 5),
    { do: "settle" },
    says("A", 6),
    { do: "receive", on: "A", upTo: 2 },
    ...leaves("A"),
  ]),
  fixed("pair-and-half", {
    en: "A pair and a half, and then the other half",
    zh: "先来一对半，再来另一半",
  }, (draw) => [
    connects("A"),
    says("A", 1, 2, draw.byte()),
    { do: "receive", on: "A", upTo: 2 },
    says("A", 4),
    { do: "receive", on: "A", upTo: 2 },
    ...leaves("A"),
  ]),
  fixed("half", { en: "A client that ends in the middle of a pair", zh: "一对只说了一半就结束" }, (
    draw,
  ) => [
    connects("A"),
    says("A", 7),
    { do: "settle" },
    ...leaves("A"),
    connects("B"),
    ...asks("B", draw.byte(), 1),
    ...leaves("B"),
  ]),
  fixed("gone", {
    en: "Clients that leave their answer unread, or go before they are served",
    zh: "没读回答就走的客户端，和还没轮到就走的客户端",
  }, () => [
    connects("A"),
    says("A", 1, 2),
    { do: "settle" },
    { do: "close", on: "A" },
    // Whoever ends because of A has ended when B comes.
    { do: "settle" },
    connects("B"),
    ...asks("B", 3, 4),
    connects("C"),
    says("C", 5, 6),
    { do: "close", on: "C" },
    connects("D"),
    { do: "close", on: "D" },
    ...leaves("B"),
    // The listener is left.
    { do: "look", at: ["sockets"] },
    connects("E"),
    ...asks("E", 7, 8),
    ...leaves("E"),
  ]),
  fixed("usr1", { en: "SIGUSR1 while a client is silent", zh: "客户端没出声时来了 SIGUSR1" }, (
    draw,
  ) => [
    connects("A"),
    ...asks("A", draw.byte(), 1),
    ...signals("SIGUSR1"),
    ...asks("A", draw.byte(), 2),
    ...leaves("A"),
  ]),
  fixed("usr1-begun", {
    en: "SIGUSR1 in the middle of a pair",
    zh: "一对说到一半，来了 SIGUSR1",
  }, (draw) => [
    connects("A"),
    says("A", draw.byte()),
    ...signals("SIGUSR1"),
    says("A", 1),
    { do: "receive", on: "A", upTo: 2 },
    ...leaves("A"),
  ]),
  fixed("usr1-nobody", { en: "SIGUSR1 while nobody is there", zh: "没有客户端时来了 SIGUSR1" }, (
    draw,
  ) => [
    ...signals("SIGUSR1"),
    connects("A"),
    ...asks("A", draw.byte(), 1),
    ...leaves("A"),
  ]),
  fixed("hup", { en: "SIGHUP, and both again and again", zh: "SIGHUP，然后两个信号轮番来" }, (
    draw,
  ) => [
    ...signals("SIGHUP"),
    connects("A"),
    ...asks("A", draw.byte(), 1),
    ...signals("SIGHUP", "SIGUSR1", "SIGUSR1", "SIGHUP"),
    ...asks("A", draw.byte(), 2),
    ...leaves("A"),
  ]),
  fixed(
    "term-nobody",
    { en: "SIGTERM while nobody is there", zh: "没有客户端时来了 SIGTERM" },
    () => [
      { do: "start" },
      ...signals("SIGTERM"),
      ...over,
    ],
  ),
  fixed(
    "term",
    { en: "SIGTERM while a client is silent", zh: "客户端没出声时来了 SIGTERM" },
    () => [
      { do: "start" },
      connects("A"),
      ...asks("A", 1, 2),
      ...leaves("A"),
      // It has said nothing at all.
      connects("B"),
      ...signals("SIGTERM"),
      { do: "receive", on: "B" },
      ...over,
    ],
  ),
  fixed("term-begun", {
    en: "SIGTERM in the middle of a pair",
    zh: "一对说到一半，来了 SIGTERM",
  }, () => [
    { do: "start" },
    connects("A"),
    says("A", 1),
    ...signals("SIGTERM"),
    says("A", 2),
    { do: "receive", on: "A" },
    ...over,
  ]),
  waiting("term-twice", {
    en: "Somebody waits, SIGTERM comes in the middle of a pair, then SIGUSR1 and SIGTERM again",
    zh: "还有人在等，一对说到一半，来了 SIGTERM，接着是 SIGUSR1，又是 SIGTERM",
  }, [
    { do: "start" },
    connects("A"),
    says("A", 1),
    connects("B"),
    ...signals("SIGTERM", "SIGUSR1", "SIGTERM"),
    says("B", 3, 4),
    says("A", 2),
    { do: "receive", on: "A" },
    { do: "receive", on: "B" },
    ...over,
  ]),
  fixed("term-left", {
    en: "SIGTERM in the middle of a pair, and the client leaves",
    zh: "一对说到一半，来了 SIGTERM，客户端也走了",
  }, () => [
    { do: "start" },
    connects("A"),
    says("A", 1),
    ...signals("SIGTERM"),
    ...leaves("A"),
    ...over,
  ]),
  fixed("cut", {
    en: "A send takes one byte, and SIGTERM interrupts the next one",
    zh: "一次发送只收下一个字节，下一次被 SIGTERM 打断",
  }, () => [
    {
      do: "start",
      faults: [
        { calls: [...answering], nth: 1, fault: { short: 1 } },
        { calls: [...answering], nth: 2, fault: { error: "EINTR" } },
      ],
    },
    connects("A"),
    says("A", 1, 2),
    { do: "receive", on: "A" },
    ...over,
  ]),
];

/** What B has said, nobody has to read. */
function waiting(id: string, title: Text, steps: readonly Step[]): FixedConversation {
  return { id, title, build: () => ({ kind: "sockets", steps, anyEnd: true }) };
}

function fixed(
  id: string,
  title: Text,
  steps: (draw: Draw) => readonly Step[],
): FixedConversation {
  return { id, title, build: (draw) => ({ kind: "sockets", steps: steps(draw) }) };
}
