import type { Draw, FixedConversation, Step, Text } from "@ipcbook/checker";
import { asks, bytesOf, left, longest, names } from "./parts.ts";

/**
 * The conversations that every check holds, in teaching order: one for each path through the server, and after each of
 * them the kernel is asked what is left. No client closes before that: its FIN may be on its way.
 */
export const conversations: readonly FixedConversation[] = [
  fixed("known", { en: "A service that there is", zh: "有这个服务" }, (draw) => [
    ...asks("A", `${name(draw)}\n`),
    left,
  ]),
  fixed("next-client", { en: "One client, and then the next", zh: "一个客户端走了，下一个再来" }, (
    draw,
  ) => [
    ...asks("A", `${name(draw)}\n`),
    ...asks("B", `${name(draw)}\n`),
    left,
  ]),
  fixed("unknown", { en: "A service that there is not", zh: "没有这个服务" }, () => [
    ...asks("A", "gopher\n"),
    left,
  ]),
  fixed("all", { en: "All of them", zh: "全部列出" }, () => [...asks("A", "all\n"), left]),
  anyEnd("long", { en: "Lines that are too long", zh: "太长的行" }, [
    ...asks("A", "x".repeat(longest + 1)),
    ...asks("B", "x".repeat(300)),
    left,
  ]),
  fixed(
    "silent",
    { en: "A client that ends without a word", zh: "一句话没说就结束的客户端" },
    () => [
      { do: "connect", on: "A" },
      { do: "end", on: "A" },
      left,
      { do: "receive", on: "A" },
    ],
  ),
  fixed("in-pieces", { en: "A line in two pieces", zh: "分两次发来的一行" }, () => [
    ...begins("A", "htt"),
    ...goesOn("A", "p\n"),
    left,
  ]),
  fixed(
    "broken-off",
    { en: "A client that ends within its line", zh: "一行没说完就结束的客户端" },
    () => [
      ...begins("A", "htt"),
      { do: "end", on: "A" },
      left,
      { do: "receive", on: "A" },
    ],
  ),
  fixed("reset", { en: "A client that resets the connection", zh: "重置连接的客户端" }, (draw) => [
    ...begins("A", "htt"),
    { do: "abort", on: "A" },
    // Whoever ends because of A has ended when B comes.
    { do: "settle" },
    ...asks("B", `${name(draw)}\n`),
    left,
  ]),
  fixed("longest", { en: "Exactly 64 letters", zh: "正好 64 个字母" }, () => [
    ...asks("A", `${"x".repeat(longest)}\n`),
    { do: "connect", on: "B" },
    { do: "send", on: "B", bytes: bytesOf("x".repeat(longest)) },
    { do: "receive", on: "B", upTo: 1 },
    ...goesOn("B", "\n"),
    left,
  ]),
  fixed("empty", { en: "An empty line", zh: "空行" }, () => [...asks("A", "\n"), left]),
  fixed(
    "inherited",
    { en: "A word that every object knows", zh: "每个对象都认识的一个词" },
    () => [...asks("A", "constructor\n"), left],
  ),
  fixed("nearly", { en: "Nearly a service", zh: "差一点就是服务名" }, () => [
    ...asks("A", "http\r\n"),
    ...asks("B", "HTTP\n"),
    ...asks("C", "allies\n"),
    left,
  ]),
  anyEnd("more", { en: "A line, and more behind it", zh: "一行，后面还有别的" }, [
    ...asks("A", "http\nall\n"),
    ...asks("B", `ftp\n${"y".repeat(100)}`),
    left,
  ]),
  fixed("gone", {
    en: "A client that asks for all, and has gone when its turn comes",
    zh: "问的是全部，轮到它时已经走了",
  }, (draw) => [
    ...goneInTheQueue("all\n", [{ do: "abort", on: "B" }]),
    ...asks("C", `${name(draw)}\n`),
    left,
  ]),
  fixed("one-gone", {
    en: "A client that asks for one service, and has gone when its turn comes",
    zh: "只问一个服务，轮到它时已经走了",
  }, (draw) => [
    ...goneInTheQueue("http\n", [{ do: "abort", on: "B" }]),
    ...asks("C", `${name(draw)}\n`),
    left,
  ]),
  fixed("ended-and-gone", {
    en: "A client that asks, ends, resets, and has its turn then",
    zh: "问完就结束，又重置，之后才轮到它",
  }, (draw) => [
    // A reset behind the client's end gives EPIPE, and not ECONNRESET.
    ...goneInTheQueue("http\n", [{ do: "end", on: "B" }, { do: "abort", on: "B" }]),
    ...asks("C", `${name(draw)}\n`),
    left,
  ]),
];

/** A client whose line has begun, and was read as far as it goes. */
function begins(on: string, text: string): Step[] {
  return [
    { do: "connect", on },
    { do: "send", on, bytes: bytesOf(text) },
    { do: "settle" },
  ];
}

function goesOn(on: string, text: string): Step[] {
  return [
    { do: "send", on, bytes: bytesOf(text) },
    { do: "receive", on },
    { do: "end", on },
  ];
}

/** B asks, and leaves before its turn: A keeps a server busy that serves one at a time. */
function goneInTheQueue(text: string, leaving: readonly Step[]): Step[] {
  return [
    ...begins("A", "htt"),
    { do: "connect", on: "B" },
    { do: "send", on: "B", bytes: bytesOf(text) },
    ...leaving,
    ...goesOn("A", "p\n"),
    { do: "settle" },
  ];
}

/** Clients that send more than a server has to read: whether it was, makes an end or a reset, and both are right. */
function anyEnd(id: string, title: Text, steps: readonly Step[]): FixedConversation {
  return { id, title, build: () => ({ kind: "sockets", steps, anyEnd: true }) };
}

function fixed(id: string, title: Text, steps: (draw: Draw) => Step[]): FixedConversation {
  return { id, title, build: (draw) => ({ kind: "sockets", steps: steps(draw) }) };
}

function name(draw: Draw): string {
  return names[draw.integer(0, names.length - 1)]!;
}
