import type { Draw, FixedConversation, Step, Text } from "@ipcbook/checker";
import { answered, connectFails, goesAway, sendFails } from "./parts.ts";

/** The conversations that every check holds, in teaching order. */
export const conversations: readonly FixedConversation[] = [
  fixed(
    "answered",
    { en: "The server answers", zh: "服务器作了回答" },
    (draw) => answered(draw.integer(0x42, 0x5a)),
  ),
  fixed("zero", { en: "The answer is 0", zh: "回答是 0" }, () => answered(0)),
  fixed("no-letter", { en: "The answer is no letter", zh: "回答不是字母" }, () => answered(255)),
  fixed("two-bytes", { en: "Two bytes come", zh: "来了两个字节" }, (draw) => [
    { do: "listen" },
    { do: "start" },
    { do: "accept", on: "A" },
    { do: "receive", on: "A", upTo: 1 },
    { do: "send", on: "A", bytes: [draw.integer(0x42, 0x5a), 0x21] },
    { do: "finish" },
  ]),
  {
    id: "another-address",
    title: { en: "The server is at 127.0.0.2", zh: "服务器在 127.0.0.2 上" },
    build: (draw) => ({
      kind: "sockets",
      host: "127.0.0.2",
      steps: answered(draw.integer(0x42, 0x5a)),
    }),
  },
  fixed(
    "refused",
    { en: "Nobody listens", zh: "没有人监听" },
    () => [{ do: "start" }, { do: "finish" }],
  ),
  fixed(
    "timed-out",
    { en: "connect fails with ETIMEDOUT", zh: "connect 以 ETIMEDOUT 失败" },
    () => connectFails("ETIMEDOUT"),
  ),
  fixed(
    "network",
    { en: "connect fails with ENETUNREACH", zh: "connect 以 ENETUNREACH 失败" },
    () => connectFails("ENETUNREACH"),
  ),
  fixed(
    "host",
    { en: "connect fails with EHOSTUNREACH", zh: "connect 以 EHOSTUNREACH 失败" },
    () => connectFails("EHOSTUNREACH"),
  ),
  fixed("no-port-left", {
    en: "connect fails with EADDRNOTAVAIL",
    zh: "connect 以 EADDRNOTAVAIL 失败",
  }, () => connectFails("EADDRNOTAVAIL")),
  fixed("no-socket", { en: "socket fails with EMFILE", zh: "socket 以 EMFILE 失败" }, () => [
    {
      do: "start",
      faults: [{ calls: ["socket"], nth: "every", fault: { error: "EMFILE" } }],
    },
    { do: "finish" },
  ]),
  fixed(
    "end",
    { en: "An end instead of an answer", zh: "没有回答，只有结束" },
    () => goesAway("close"),
  ),
  fixed(
    "reset",
    { en: "A reset instead of an answer", zh: "没有回答，只有重置" },
    () => goesAway("abort"),
  ),
  fixed("never-accepted", {
    en: "The server ends before it accepts",
    zh: "服务器还没 accept 就退出了",
  }, () => [
    { do: "listen" },
    { do: "start" },
    { do: "settle" },
    { do: "stop" },
    { do: "finish" },
  ]),
  fixed(
    "reset-at-send",
    { en: "send fails with ECONNRESET", zh: "send 以 ECONNRESET 失败" },
    () => sendFails("ECONNRESET"),
  ),
  fixed(
    "pipe-at-send",
    { en: "send fails with EPIPE", zh: "send 以 EPIPE 失败" },
    () => sendFails("EPIPE"),
  ),
];

function fixed(id: string, title: Text, steps: (draw: Draw) => Step[]): FixedConversation {
  return { id, title, build: (draw) => ({ kind: "sockets", steps: steps(draw) }) };
}
