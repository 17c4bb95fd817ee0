import type { Draw, FixedConversation, Step, Text } from "@ipcbook/checker";
import type { PlannedFault } from "@ipcbook/syscalls";
import { answered, connectFails, goesAway, queueFull, waits } from "./parts.ts";

/** The conversations that every check holds, in teaching order. */
export const conversations: readonly FixedConversation[] = [
  fixed(
    "answered",
    { en: "The server answers", zh: "服务器作了回答" },
    (draw) => answered(draw.integer(0x42, 0x5a)),
  ),
  fixed("zero", { en: "The answer is the byte 0", zh: "回答的字节是 0" }, () => answered(0)),
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
  fixed("full", {
    en: "The server's queue is full, and a thirtieth call would fail",
    zh: "服务器的队列满了，而且第三十次调用会失败",
  }, () =>
    queueFull([{
      calls: [
        "connect",
        ...waits,
        "getsockopt",
        "getpeername",
        "send",
        "recv",
        "write",
        "read",
      ],
      nth: 30,
      fault: { error: "ENOBUFS" },
    }])),
  fixed("network", {
    en: "connect fails at once with ENETUNREACH",
    zh: "connect 立刻以 ENETUNREACH 失败",
  }, () => connectFails("ENETUNREACH")),
  fixed("no-port-left", {
    en: "connect fails at once with EADDRNOTAVAIL",
    zh: "connect 立刻以 EADDRNOTAVAIL 失败",
  }, () => connectFails("EADDRNOTAVAIL")),
  fixed("timed-out", {
    en: "connect fails at once with ETIMEDOUT",
    zh: "connect 立刻以 ETIMEDOUT 失败",
  }, () => connectFails("ETIMEDOUT")),
  fixed("interrupted", {
    en: "Signals interrupt the waiting for the connection, and for the answer",
    zh: "等连接和等回答时，都被信号打断",
  }, () => answered(0xff, [waitFails("EINTR"), receiveFails("EINTR")])),
  fixed("interrupted-full", {
    en: "A signal interrupts the waiting, and the queue is full",
    zh: "队列满了，等待又被信号打断",
  }, () => queueFull([waitFails("EINTR")])),
  // Two of its waits are longer than the limit, and each by itself is shorter.
  fixed("interrupted-again", {
    en: "A signal comes every 60 ms, and the queue is full",
    zh: "队列满了，每过 60 毫秒来一个信号",
  }, () => queueFull([{ calls: waits, nth: "every", fault: { interruptedAfterMs: 60 } }])),
  // Nobody can be connected before it waits.
  fixed("cannot-wait", {
    en: "The queue is full, and the waiting fails with ENOMEM",
    zh: "队列满了，等待又以 ENOMEM 失败",
  }, () => queueFull([waitFails("ENOMEM")])),
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
];

function waitFails(error: string): PlannedFault {
  return { calls: waits, nth: 1, fault: { error } };
}

function receiveFails(error: string): PlannedFault {
  return { calls: ["recv", "read", "recvfrom", "recvmsg"], nth: 1, fault: { error } };
}

function fixed(id: string, title: Text, steps: (draw: Draw) => Step[]): FixedConversation {
  return { id, title, build: (draw) => ({ kind: "sockets", steps: steps(draw) }) };
}
