import type { Draw, FixedConversation, Step, Text } from "@ipcbook/checker";
import { asked, emptied, flood, message, takenByItsLike, thenServed } from "./parts.ts";

const receiving = ["recvfrom", "recvmsg", "recv", "read", "poll", "select", "epoll_wait"] as const;

/**
 * The conversations that every check holds, in teaching order: messages, who sends them, who can't be
 * answered, the name.
 */
export const conversations: readonly FixedConversation[] = [
  fixed("one", { en: "One message, and its answer", zh: "一条消息，一个回答" }, (draw) => [
    { do: "open", on: "A" },
    ...asked("A", message(draw, 2)),
  ]),
  fixed("in-turn", { en: "Two clients, one socket", zh: "两个客户端，一个套接字" }, (draw) => [
    { do: "open", on: "A" },
    { do: "open", on: "B" },
    ...asked("A", message(draw, 2)),
    { do: "send", on: "B", bytes: message(draw, 3) },
    ...asked("A", message(draw, 4)),
    { do: "receive", on: "B" },
  ]),
  fixed("shorter", { en: "A long one, then a short one", zh: "先长后短" }, (draw) => [
    { do: "open", on: "A" },
    ...asked("A", message(draw, 6)),
    ...asked("A", message(draw, 2)),
  ]),
  fixed("two", { en: "Two messages in a row are two", zh: "连发两条，就是两条" }, (draw) => [
    { do: "open", on: "A" },
    { do: "send", on: "A", bytes: message(draw, 2) },
    { do: "send", on: "A", bytes: message(draw, 3) },
    { do: "receive", on: "A" },
    { do: "receive", on: "A" },
  ]),
  fixed("empty", { en: "A message of no bytes", zh: "一个字节也没有的消息" }, (draw) => [
    { do: "open", on: "A" },
    ...asked("A", []),
    ...asked("A", message(draw, 2)),
  ]),
  fixed("no-text", { en: "Bytes that are no text", zh: "不是文本的字节" }, () => [
    { do: "open", on: "A" },
    ...asked("A", [0xff, 0x80, 0x00, 0x0a, 0xc3]),
  ]),
  fixed("longest", { en: "The longest message", zh: "最长的消息" }, () => [
    { do: "open", on: "A" },
    ...asked("A", Array.from({ length: 8192 }, (_, place) => place % 251)),
  ]),
  fixed("both-first", {
    en: "Two clients ask, then both read",
    zh: "两个客户端都问完了，才来收回答",
  }, (draw) => [
    { do: "open", on: "A" },
    { do: "open", on: "B" },
    { do: "send", on: "A", bytes: message(draw, 2) },
    { do: "send", on: "B", bytes: message(draw, 3) },
    { do: "receive", on: "B" },
    { do: "receive", on: "A" },
  ]),
  fixed("unnamed", { en: "A client without a name", zh: "没有名字的客户端" }, (draw) => [
    { do: "open", on: "A", name: "none" },
    ...thenServed(draw),
    { do: "send", on: "A", bytes: message(draw, 2) },
    ...asked("B", message(draw, 4)),
  ]),
  fixed("gone", {
    en: "One has gone before its answer, one has removed its name",
    zh: "一个没等回答就走了，一个删掉了自己的名字",
  }, (draw) => [
    { do: "open", on: "A", name: "stale" },
    { do: "open", on: "C", name: "removed" },
    { do: "send", on: "A", bytes: message(draw, 2) },
    { do: "send", on: "C", bytes: message(draw, 2) },
    ...thenServed(draw),
  ]),
  fixed("reads-nothing", {
    en: "A client that asks on and on, and never reads",
    zh: "不停地问、从不收回答的客户端",
  }, (draw) => [
    { do: "open", on: "A" },
    { do: "open", on: "B" },
    ...flood(draw, "A", "B"),
    // What was dropped was those answers, and not the client.
    ...emptied("A"),
    ...asked("A", message(draw, 4)),
  ]),
  fixed("no-more", { en: "Nothing to do", zh: "无事可做" }, (draw) => [
    { do: "open", on: "A" },
    ...asked("A", message(draw, 2)),
    { do: "look", at: ["activity"] },
    ...asked("A", message(draw, 3)),
  ]),
  fixed("stale", { en: "A name that was left behind", zh: "遗留下来的名字" }, (draw) => [
    { do: "stale" },
    { do: "start" },
    ...thenServed(draw),
    { do: "close", on: "B" },
    { do: "start" },
    ...thenServed(draw),
  ]),
  fixed("taken", { en: "A name that belongs to somebody", zh: "名字是别人的" }, () => [
    { do: "listen" },
    { do: "start" },
    { do: "connect", on: "A" },
    { do: "accept", on: "B" },
  ]),
  fixed("taken-by-its-like", {
    en: "A name that belongs to a server of datagrams",
    zh: "名字是一个数据报服务器的",
  }, (draw) => takenByItsLike(draw, [])),
  fixed(
    "unknown",
    {
      en: "Somebody else's, and connect fails with EACCES",
      zh: "别人的名字，connect 以 EACCES 失败",
    },
    (draw) =>
      takenByItsLike(draw, [{ calls: ["connect"], nth: "every", fault: { error: "EACCES" } }]),
  ),
  fixed("interrupted", { en: "A signal interrupts the wait", zh: "等待被信号打断" }, (draw) => [
    {
      do: "start",
      // Two: whoever waits in poll() and then receives makes two calls for one datagram.
      faults: [2, 3].map((nth) => ({ calls: receiving, nth, fault: { error: "EINTR" } })),
    },
    { do: "open", on: "A" },
    ...asked("A", message(draw, 2)),
    ...thenServed(draw),
  ]),
];

function fixed(id: string, title: Text, steps: (draw: Draw) => Step[]): FixedConversation {
  return { id, title, build: (draw) => ({ kind: "sockets", steps: steps(draw) }) };
}
