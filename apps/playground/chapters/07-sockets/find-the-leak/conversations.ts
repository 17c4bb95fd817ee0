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
  {
    id: "long",
    title: { en: "A line that is too long", zh: "太长的一行" },
    build: () => ({
      kind: "sockets",
      steps: [...asks("A", "x".repeat(longest + 1)), left],
      // Whether all of it was read is nobody's business.
      anyEnd: true,
    }),
  },
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
  fixed("gone", {
    en: "A client that asks for all, and has gone when its turn comes",
    zh: "问的是全部，轮到它时已经走了",
  }, (draw) => [
    // A keeps the server busy meanwhile: nothing depends on who is faster.
    ...begins("A", "htt"),
    { do: "connect", on: "B" },
    { do: "send", on: "B", bytes: bytesOf("all\n") },
    { do: "abort", on: "B" },
    ...goesOn("A", "p\n"),
    { do: "settle" },
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

function fixed(id: string, title: Text, steps: (draw: Draw) => Step[]): FixedConversation {
  return { id, title, build: (draw) => ({ kind: "sockets", steps: steps(draw) }) };
}

function name(draw: Draw): string {
  return names[draw.integer(0, names.length - 1)]!;
}
