import type { Draw, FixedConversation, Step, Text } from "@ipcbook/checker";
import { letter, noLetter, queue, quiet } from "../one-at-a-time/conversations.ts";
import { goneInTheQueue, served } from "./parts.ts";

/** The conversations that every check holds, in teaching order: what a client sees, then what an administrator does. */
export const conversations: readonly FixedConversation[] = [
  fixed(
    "one-byte",
    { en: "One byte, its answer, and the end", zh: "一个字节，一个回答，然后结束" },
    (draw) => served("A", letter(draw)),
  ),
  fixed(
    "next-client",
    { en: "One client, and then the next", zh: "一个客户端走了，下一个再来" },
    (draw) => [
      ...served("A", letter(draw)),
      { do: "settle" },
      ...served("B", letter(draw)),
    ],
  ),
  fixed("where", { en: "Where the server listens", zh: "服务器监听在哪里" }, () => [
    { do: "look", at: ["listening", "sockets"] },
  ]),
  quiet,
  fixed(
    "wrap",
    { en: "After 255 comes 0, and after 0 comes 1", zh: "255 之后是 0，0 之后是 1" },
    () => [
      ...served("A", 255),
      ...served("B", 0),
    ],
  ),
  noLetter,
  fixed(
    "nothing",
    { en: "A client that ends without sending", zh: "什么都没发就结束的客户端" },
    (draw) => [
      { do: "connect", on: "A" },
      { do: "end", on: "A" },
      { do: "receive", on: "A" },
      { do: "settle" },
      ...served("B", letter(draw)),
    ],
  ),
  {
    id: "three-bytes",
    title: { en: "Three bytes in one write", zh: "一次写入三个字节" },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        { do: "connect", on: "A" },
        { do: "send", on: "A", bytes: [letter(draw), letter(draw), letter(draw)] },
        { do: "receive", on: "A" },
        ...served("B", letter(draw)),
      ],
      anyEnd: true,
    }),
  },
  queue,
  fixed(
    "gone",
    { en: "A client that went while it waited", zh: "还在排队就走了的客户端" },
    (draw) => goneInTheQueue(letter(draw), [{ do: "close", on: "B" }]),
  ),
  fixed(
    "reset",
    { en: "A client that reset while it waited", zh: "还在排队就重置了连接的客户端" },
    (draw) => goneInTheQueue(letter(draw), [{ do: "abort", on: "B" }]),
  ),
  fixed(
    "byte-and-reset",
    { en: "A byte, and a reset behind it", zh: "一个字节，后面跟着重置" },
    (draw) =>
      goneInTheQueue(letter(draw), [
        { do: "send", on: "B", bytes: [letter(draw)] },
        { do: "abort", on: "B" },
      ]),
  ),
  fixed("end-and-reset", {
    en: "A byte, the end, and then a reset",
    zh: "一个字节，结束，然后重置",
  }, (draw) =>
    goneInTheQueue(letter(draw), [
      { do: "send", on: "B", bytes: [letter(draw)] },
      { do: "end", on: "B" },
      { do: "abort", on: "B" },
    ])),
  {
    id: "another-address",
    title: { en: "Started at 127.0.0.2", zh: "在 127.0.0.2 上启动" },
    build: (draw) => ({
      kind: "sockets",
      host: "127.0.0.2",
      steps: [{ do: "start" }, { do: "look", at: ["listening"] }, ...served("A", letter(draw))],
    }),
  },
  fixed("restart", { en: "Started again at once", zh: "马上重新启动" }, (draw) => [
    { do: "start" },
    ...served("A", letter(draw)),
    { do: "close", on: "A" },
    { do: "start" },
    { do: "look", at: ["listening"] },
    ...served("B", letter(draw)),
  ]),
  fixed("successor", {
    en: "The server before it had set SO_REUSEADDR",
    zh: "前一个服务器设过 SO_REUSEADDR",
  }, (draw) => [
    // The driver is that server: its connection ends, and leaves a TIME_WAIT at the port.
    { do: "listen" },
    { do: "connect", on: "A" },
    { do: "accept", on: "B" },
    { do: "close", on: "B" },
    { do: "close", on: "A" },
    { do: "stop" },
    { do: "start" },
    ...served("C", letter(draw)),
  ]),
  fixed("taken", { en: "Somebody else listens there already", zh: "已经有别人在这里监听" }, () => [
    { do: "listen" },
    { do: "start" },
    { do: "look", at: ["listening"] },
  ]),
  fixed(
    "aborted",
    { en: "accept fails with ECONNABORTED", zh: "accept 以 ECONNABORTED 失败" },
    (draw) => [
      {
        do: "start",
        faults: [{ calls: ["accept"], nth: 2, fault: { error: "ECONNABORTED" } }],
      },
      ...served("A", letter(draw)),
      { do: "settle" },
      ...served("B", letter(draw)),
    ],
  ),
];

function fixed(id: string, title: Text, steps: (draw: Draw) => Step[]): FixedConversation {
  return { id, title, build: (draw) => ({ kind: "sockets", steps: steps(draw) }) };
}
