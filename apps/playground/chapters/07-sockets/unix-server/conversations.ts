import type { Draw, FixedConversation, Step, Text } from "@ipcbook/checker";
import { letter, noLetter, queue, quiet } from "../one-at-a-time/conversations.ts";
import { goneInTheQueue, served, taken } from "./parts.ts";

/** The conversations that every check holds, in teaching order: what a client sees, then what becomes of the name. */
export const conversations: readonly FixedConversation[] = [
  fixed(
    "one-byte",
    { en: "One byte, its answer, and the end", zh: "一个字节，一个回答，然后结束" },
    (draw) => served("A", letter(draw)),
  ),
  fixed(
    "next-client",
    { en: "One client, and then the next", zh: "一个客户端走了，下一个再来" },
    (draw) => [...served("A", letter(draw)), { do: "settle" }, ...served("B", letter(draw))],
  ),
  fixed("where", { en: "Where the server listens", zh: "服务器监听在哪里" }, () => [
    { do: "look", at: ["listening", "file", "sockets"] },
  ]),
  quiet,
  fixed(
    "wrap",
    { en: "After 255 comes 0, and after 0 comes 1", zh: "255 之后是 0，0 之后是 1" },
    () => [...served("A", 255), ...served("B", 0)],
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
    { en: "A client that went without a byte", zh: "一个字节没发就走了的客户端" },
    (draw) => goneInTheQueue(letter(draw), [{ do: "close", on: "B" }]),
  ),
  fixed(
    "byte-and-gone",
    { en: "A client that sent its byte and went", zh: "发完字节就走了的客户端" },
    (draw) =>
      goneInTheQueue(letter(draw), [
        { do: "send", on: "B", bytes: [letter(draw)] },
        { do: "close", on: "B" },
      ]),
  ),
  fixed(
    "stale",
    { en: "A name is left on which nobody listens", zh: "留下了名字，却没有人监听" },
    (draw) => [
      { do: "stale" },
      { do: "start" },
      { do: "look", at: ["listening", "sockets"] },
      ...served("A", letter(draw)),
    ],
  ),
  fixed("restart", { en: "Killed, and started again", zh: "被杀死，再启动" }, (draw) => [
    { do: "start" },
    ...served("A", letter(draw)),
    { do: "start" },
    ...served("B", letter(draw)),
  ]),
  fixed(
    "taken",
    { en: "Somebody else listens there already", zh: "已经有别人在这里监听" },
    () => taken([]),
  ),
  unknown("unknown", "EACCES"),
  unknown("other-type", "EPROTOTYPE"),
  unknown("full", "EAGAIN"),
  fixed(
    "answer-fails",
    { en: "The answer fails with EPIPE", zh: "发回答时以 EPIPE 失败" },
    (draw) => [
      {
        do: "start",
        // Without the signal, which is another matter.
        faults: [{
          calls: ["write", "send", "sendto", "sendmsg"],
          nth: 1,
          fault: { error: "EPIPE" },
        }],
      },
      { do: "connect", on: "A" },
      { do: "send", on: "A", bytes: [letter(draw)] },
      { do: "settle" },
      ...served("B", letter(draw)),
      { do: "look", at: ["sockets"] },
    ],
  ),
  fixed(
    "interrupted",
    { en: "accept fails, and fails again", zh: "accept 失败了，又失败一次" },
    (draw) => [
      {
        do: "start",
        faults: [
          { calls: ["accept"], nth: 2, fault: { error: "EINTR" } },
          { calls: ["accept"], nth: 3, fault: { error: "ECONNABORTED" } },
        ],
      },
      ...served("A", letter(draw)),
      { do: "settle" },
      ...served("B", letter(draw)),
    ],
  ),
];

/** A name of somebody else's, of which connect() does not say that nobody listens. */
function unknown(id: string, error: string): FixedConversation {
  const title = {
    en: `Somebody else's, and connect fails with ${error}`,
    zh: `别人的名字，connect 以 ${error} 失败`,
  };
  return fixed(id, title, () => taken([{ calls: ["connect"], nth: "every", fault: { error } }]));
}

function fixed(id: string, title: Text, steps: (draw: Draw) => Step[]): FixedConversation {
  return { id, title, build: (draw) => ({ kind: "sockets", steps: steps(draw) }) };
}
