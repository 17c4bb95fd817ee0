import type { Draw, FixedConversation, Step, Text } from "@ipcbook/checker";
import { answered, connectFails, goesAway, queueFull, waits } from "./parts.ts";

/** The conversations that every check holds, in teaching order. */
export const conversations: readonly FixedConversation[] = [
  fixed(
    "answered",
    { en: "The server answers", zh: "服务器作了回答" },
    (draw) => answered(draw.integer(0x42, 0x5a)),
  ),
  fixed(
    "refused",
    { en: "Nobody listens", zh: "没有人监听" },
    () => [{ do: "start" }, { do: "finish" }],
  ),
  fixed(
    "full",
    { en: "The server's queue is full", zh: "服务器的队列满了" },
    () => queueFull(),
  ),
  fixed(
    "often",
    { en: "The same, where the thirtieth call fails", zh: "同样如此，但第三十次调用会失败" },
    () =>
      queueFull({
        do: "start",
        faults: [{
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
        }],
      }),
  ),
  fixed("network", {
    en: "connect fails at once with ENETUNREACH",
    zh: "connect 立刻以 ENETUNREACH 失败",
  }, () => connectFails("ENETUNREACH")),
  fixed("no-port-left", {
    en: "connect fails at once with EADDRNOTAVAIL",
    zh: "connect 立刻以 EADDRNOTAVAIL 失败",
  }, () => connectFails("EADDRNOTAVAIL")),
  fixed(
    "interrupted",
    { en: "A signal interrupts the waiting", zh: "等待被信号打断" },
    () => answered(0x42, waitFails("EINTR")),
  ),
  fixed("cannot-wait", {
    en: "The waiting fails with ENOMEM",
    zh: "等待以 ENOMEM 失败",
  }, () => [{ do: "listen" }, waitFails("ENOMEM"), { do: "finish" }]),
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

function waitFails(error: string): Step {
  return { do: "start", faults: [{ calls: waits, nth: 1, fault: { error } }] };
}

function fixed(id: string, title: Text, steps: (draw: Draw) => Step[]): FixedConversation {
  return { id, title, build: (draw) => ({ kind: "sockets", steps: steps(draw) }) };
}
