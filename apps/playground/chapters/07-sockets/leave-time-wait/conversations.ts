import type { Draw, Fact, FixedConversation, Step, Text } from "@ipcbook/checker";
import {
  answered,
  capital,
  endsItself,
  goesOn,
  hungUpOn,
  letterA,
  letterZ,
  small,
  smallA,
  smallZ,
  waitedFor,
} from "./parts.ts";

const held: readonly Fact[] = ["time-wait", "sockets"];

/**
 * The conversations that every check holds, in teaching order. A TIME_WAIT outlives its conversation, so each one that
 * looks for it has a server, and a port, of its own. No client closes before it has looked: its FIN may be on its way.
 */
export const conversations: readonly FixedConversation[] = [
  fixed(
    "capital",
    { en: "A capital: the server ends first", zh: "大写字母：服务器先结束" },
    (draw) => hungUpOn("A", [capital(draw)]),
  ),
  fixed(
    "one-and-the-other",
    { en: "One of each, and once more", zh: "两种各来一个，再来一遍" },
    (draw) => [
      ...hungUpOn("A", [capital(draw)]),
      // Whoever serves one is over by then.
      { do: "settle" },
      ...endsItself("B", [small(draw)]),
      ...hungUpOn("C", [capital(draw)]),
      ...endsItself("D", [small(draw)]),
    ],
  ),
  {
    id: "another-address",
    title: { en: "Started at 127.0.0.2", zh: "在 127.0.0.2 上启动" },
    build: (draw) => ({
      kind: "sockets",
      host: "127.0.0.2",
      steps: [{ do: "start" }, ...hungUpOn("A", [capital(draw)])],
    }),
  },
  fixed(
    "small",
    {
      en: "A small letter: the server waits for the client's end",
      zh: "小写字母：服务器等客户端结束",
    },
    (draw) => waitedFor("A", [small(draw)]),
  ),
  fixed(
    "small-and-more",
    { en: "A small letter, and more now and then", zh: "小写字母，之后不时又发" },
    (draw) => [
      ...answered("A", [small(draw)]),
      ...goesOn("A", draw),
      { do: "receive", on: "A", upTo: 1 },
      { do: "end", on: "A" },
      { do: "receive", on: "A" },
    ],
  ),
  fixed(
    "small-and-capitals",
    { en: "A small letter, and capitals behind it", zh: "小写字母，后面跟着大写字母" },
    (draw) => [
      ...answered("A", [small(draw), capital(draw), small(draw)]),
      { do: "settle" },
      { do: "send", on: "A", bytes: [capital(draw)] },
      { do: "receive", on: "A", upTo: 1 },
      { do: "end", on: "A" },
      { do: "receive", on: "A" },
    ],
  ),
  fixed(
    "first-and-last",
    { en: "The first and the last letter of both kinds", zh: "两种字母的头一个和最后一个" },
    () => [
      ...hungUpOn("A", [letterA]),
      ...hungUpOn("B", [letterZ]),
      ...waitedFor("C", [smallA]),
      ...waitedFor("D", [smallZ]),
    ],
  ),
  fixed(
    "nothing",
    { en: "A client that ends without sending", zh: "什么都没发就结束的客户端" },
    () => [
      { do: "connect", on: "A" },
      { do: "end", on: "A" },
      { do: "receive", on: "A" },
    ],
  ),
  fixed(
    "server-holds",
    {
      en: "Who holds the TIME_WAIT after a capital, and started again",
      zh: "大写字母之后，TIME_WAIT 在谁那里；再启动一次",
    },
    (draw) => [
      { do: "start" },
      ...hungUpOn("A", [capital(draw)]),
      { do: "look", at: held },
      { do: "start" },
      ...hungUpOn("B", [capital(draw)]),
    ],
  ),
  fixed(
    "client-holds",
    { en: "Who holds it after a small letter", zh: "小写字母之后，TIME_WAIT 在谁那里" },
    (draw) => [
      { do: "start" },
      ...endsItself("A", [small(draw)]),
      { do: "look", at: held },
    ],
  ),
  fixed(
    "more-at-once",
    { en: "A capital, and more in the same write", zh: "大写字母，同一次写入里还有别的" },
    (draw) => [
      { do: "start" },
      ...hungUpOn("A", [capital(draw), small(draw), small(draw)]),
      { do: "look", at: held },
    ],
  ),
  fixed(
    "more-afterwards",
    { en: "A capital, and more after the server's end", zh: "大写字母，服务器结束之后不时又发" },
    (draw) => [
      { do: "start" },
      { do: "connect", on: "A" },
      { do: "send", on: "A", bytes: [capital(draw)] },
      { do: "receive", on: "A" },
      ...goesOn("A", draw),
      { do: "settle" },
      { do: "end", on: "A" },
      { do: "look", at: held },
    ],
  ),
  fixed(
    "much-afterwards",
    {
      en: "A capital, and 10,000 bytes after the server's end",
      zh: "大写字母，服务器结束之后又发 10000 字节",
    },
    (draw) => [
      { do: "start" },
      { do: "connect", on: "A" },
      { do: "send", on: "A", bytes: [capital(draw)] },
      { do: "receive", on: "A" },
      // In parts: who takes them one byte at a time is right too, and takes its time.
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].flatMap((): Step[] => [
        { do: "settle" },
        { do: "send", on: "A", bytes: new Array<number>(1000).fill(small(draw)) },
      ]),
      { do: "settle" },
      { do: "end", on: "A" },
      { do: "look", at: held },
    ],
  ),
  fixed(
    "reset",
    { en: "A client that resets the connection", zh: "重置连接的客户端" },
    (draw) => [
      ...answered("A", [small(draw)]),
      { do: "settle" },
      { do: "abort", on: "A" },
      // Whoever ends because of A has ended when B comes.
      { do: "settle" },
      ...endsItself("B", [small(draw)]),
      { do: "look", at: ["sockets"] },
    ],
  ),
  fixed(
    "reset-before-the-letter",
    { en: "A client that resets before its letter", zh: "字母还没发就重置连接的客户端" },
    (draw) => [
      { do: "connect", on: "A" },
      { do: "settle" },
      { do: "abort", on: "A" },
      { do: "settle" },
      ...endsItself("B", [small(draw)]),
      { do: "look", at: ["sockets"] },
    ],
  ),
  fixed(
    "gone",
    { en: "A client that has gone when its turn comes", zh: "轮到它时已经走了的客户端" },
    (draw) => [
      // A keeps a server busy that serves one at a time.
      { do: "connect", on: "A" },
      { do: "settle" },
      { do: "connect", on: "B" },
      { do: "send", on: "B", bytes: [small(draw)] },
      // Without this end, the reset would give ECONNRESET for the answer, and not EPIPE.
      { do: "end", on: "B" },
      { do: "abort", on: "B" },
      { do: "send", on: "A", bytes: [small(draw)] },
      { do: "receive", on: "A", upTo: 1 },
      { do: "end", on: "A" },
      { do: "receive", on: "A" },
      { do: "settle" },
      ...endsItself("C", [small(draw)]),
      { do: "look", at: ["sockets"] },
    ],
  ),
];

function fixed(id: string, title: Text, steps: (draw: Draw) => Step[]): FixedConversation {
  return { id, title, build: (draw) => ({ kind: "sockets", steps: steps(draw) }) };
}
