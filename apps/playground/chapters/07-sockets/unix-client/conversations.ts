import type { Conversation, Draw, FixedConversation, Step, Text } from "@ipcbook/checker";
import {
  absent,
  answered,
  answeredLate,
  answeredWithMore,
  ended,
  fails,
  interrupted,
  neverAccepted,
  reset,
  stale,
} from "./parts.ts";

/** The conversations that every check holds, in teaching order. */
export const conversations: readonly FixedConversation[] = [
  fixed(
    "answered",
    { en: "The server answers, but late", zh: "服务器作了回答，不过晚了些" },
    (draw) => answeredLate(draw.integer(0x42, 0x5a)),
  ),
  fixed("zero", { en: "The answer is 0", zh: "回答是 0" }, () => answered(0)),
  fixed("no-letter", { en: "The answer is no letter", zh: "回答不是字母" }, () => answered(255)),
  fixed(
    "more",
    { en: "More comes than the answer", zh: "来的不止回答" },
    (draw) => answeredWithMore([draw.integer(0x42, 0x5a), 0x21, 0x0a]),
  ),
  fixed("absent", { en: "There is nothing at the path", zh: "路径上什么都没有" }, absent),
  fixed("stale", {
    en: "A name is left on which nobody listens",
    zh: "留下了名字，却没有人监听",
  }, stale),
  fixed("end", { en: "An end instead of an answer", zh: "没有回答，只有结束" }, ended),
  fixed("reset", { en: "The server goes, the byte unread", zh: "没读字节，服务器就走了" }, reset),
  fixed("never-accepted", {
    en: "The server ends before it accepts",
    zh: "服务器还没 accept 就退出了",
  }, neverAccepted),
  fixed(
    "read-interrupted",
    { en: "Receiving fails with EINTR", zh: "接收以 EINTR 失败" },
    // Late: whoever ends has ended by then, and it is no race what the server sees.
    (draw) => answeredLate(draw.integer(0x42, 0x5a), interrupted("read")),
  ),
  fixed(
    "write-interrupted",
    { en: "Sending fails with EINTR", zh: "发送以 EINTR 失败" },
    (draw) => answered(draw.integer(0x42, 0x5a), interrupted("write")),
  ),
  fixed(
    "connect-interrupted",
    { en: "connect fails with EINTR", zh: "connect 以 EINTR 失败" },
    (draw) => answered(draw.integer(0x42, 0x5a), interrupted("connect")),
  ),
  fixed(
    "write-interrupted-twice",
    { en: "Sending fails with EINTR, twice", zh: "发送接连两次以 EINTR 失败" },
    (draw) => answered(draw.integer(0x42, 0x5a), interrupted("write", 2)),
  ),
  fixed(
    "send-fails",
    { en: "Sending fails with EPIPE", zh: "发送以 EPIPE 失败" },
    () => fails("write", "EPIPE"),
  ),
  fixed(
    "no-socket",
    { en: "socket fails with EMFILE", zh: "socket 以 EMFILE 失败" },
    () => fails("socket", "EMFILE"),
  ),
];

function fixed(id: string, title: Text, steps: (draw: Draw) => Step[]): FixedConversation {
  return { id, title, build: (draw): Conversation => ({ kind: "sockets", steps: steps(draw) }) };
}
