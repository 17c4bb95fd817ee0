import type { Draw, FixedConversation, Step, Text } from "@ipcbook/checker";
import { asked, filled, round, sent } from "./parts.ts";

const receiving = ["recvfrom", "recvmsg", "recv", "read", "poll", "select", "epoll_wait"] as const;
const sending = ["sendto", "sendmsg", "send", "write"] as const;

/**
 * The conversations that every check holds, in teaching order: a request, several clients, its length, what the
 * network does to it.
 */
export const conversations: readonly FixedConversation[] = [
  fixed("one", { en: "One request", zh: "一个请求" }, (draw) => [
    { do: "open", on: "A" },
    ...asked("A", 1, [draw.integer(3, 9), 20]),
  ]),
  fixed("clients", { en: "Three clients, each with its own sum", zh: "三个客户端，各算各的总和" }, (
    draw,
  ) => [
    { do: "open", on: "A" },
    { do: "open", on: "B" },
    { do: "open", on: "C" },
    ...asked("A", 1, [draw.integer(3, 9), 20]),
    ...sent("B", 1, [draw.integer(30, 90)]),
    ...sent("C", 1, [draw.integer(100, 150)]),
    ...asked("A", 2, [draw.integer(3, 9)]),
    { do: "receive", on: "B" },
    { do: "receive", on: "C" },
    ...asked("B", 2, [draw.integer(3, 9)]),
    ...asked("C", 2, [draw.integer(3, 9)]),
  ]),
  fixed("where", { en: "Where the server takes datagrams", zh: "服务器在哪里收数据报" }, () => [
    { do: "look", at: ["listening"] },
  ]),
  {
    id: "another-address",
    title: { en: "Started at 127.0.0.2", zh: "在 127.0.0.2 上启动" },
    build: (draw) => ({
      kind: "sockets",
      host: "127.0.0.2",
      steps: [
        { do: "start" },
        { do: "look", at: ["listening"] },
        { do: "open", on: "A" },
        ...asked("A", 1, [draw.integer(3, 9)]),
      ],
    }),
  },
  fixed("one-port", { en: "One port at two addresses", zh: "两个地址，同一个端口" }, (draw) => [
    { do: "open", on: "A" },
    { do: "open", on: "B", twin: "A" },
    ...asked("A", 1, [draw.integer(3, 9)]),
    ...asked("B", 1, [draw.integer(30, 90)]),
    ...asked("A", 2, [draw.integer(3, 9)]),
  ]),
  fixed("longest", { en: "The longest request there may be", zh: "最长的请求" }, () => [
    { do: "open", on: "A" },
    ...asked("A", 1, filled(512)),
  ]),
  fixed("shorter", { en: "A long request, then a short one", zh: "先长后短" }, (draw) => [
    { do: "open", on: "A" },
    ...asked("A", 1, [1, 2, 3, 4, 5, draw.integer(6, 9)]),
    ...asked("A", 2, [draw.integer(3, 9)]),
    ...asked("A", 3, []),
  ]),
  fixed("too-long", { en: "One byte too long", zh: "多了一个字节" }, () => [
    { do: "open", on: "A" },
    ...asked("A", 1, [5]),
    ...asked("A", 2, filled(513)),
    ...asked("A", 2, [7]),
    // Whatever its number: that of the last one, and an old one.
    ...asked("A", 2, filled(513)),
    ...asked("A", 1, filled(513)),
    ...asked("A", 3, [9]),
  ]),
  fixed("far-too-long", { en: "Far too long", zh: "太长太长" }, () => [
    { do: "open", on: "A" },
    ...asked("A", 1, filled(20_000)),
    ...asked("A", 1, [7]),
  ]),
  fixed("empty", { en: "A datagram of no bytes", zh: "一个字节也没有的数据报" }, (draw) => [
    { do: "open", on: "A" },
    ...asked("A", 0, [draw.integer(3, 9)]),
    { do: "send", on: "A", bytes: [] },
    ...asked("A", 1, [draw.integer(3, 9)]),
    { do: "open", on: "B" },
    { do: "send", on: "B", bytes: [] },
    ...asked("B", 7, [draw.integer(3, 9)]),
  ]),
  fixed("repeated", {
    en: "The answer was lost: the same request again",
    zh: "回答丢了，同一个请求再来一次",
  }, (draw) => {
    const data = [draw.integer(3, 9)];
    return [
      { do: "open", on: "A" },
      ...asked("A", 1, data),
      ...asked("A", 1, data),
      ...asked("A", 2, data),
      ...asked("A", 2, [draw.integer(20, 90)]),
      ...asked("A", 3, data),
    ];
  }),
  fixed("late", { en: "A copy that comes late", zh: "迟到的副本" }, (draw) => {
    const data = [draw.integer(3, 9)];
    return [
      { do: "open", on: "A" },
      ...asked("A", 1, data),
      ...asked("A", 2, data),
      ...asked("A", 3, data),
      ...sent("A", 1, data),
      ...asked("A", 4, data),
      // Two after the last, which is also 254 before it.
      ...sent("A", 6, data),
      ...asked("A", 5, data),
    ];
  }),
  fixed("wrap", { en: "After 255 comes 0", zh: "255 之后是 0" }, (draw) => {
    const data = [draw.integer(3, 9)];
    return [
      { do: "open", on: "A" },
      ...[254, 255, 0, 0, 1].flatMap((number) => asked("A", number, data)),
    ];
  }),
  fixed("round", {
    en: "All numbers, and the first ones again",
    zh: "编号用完一轮，再从头来",
  }, () => [{ do: "open", on: "A" }, ...round("A")]),
  // In a table by a part of the port, they have one place. Of its own: no port comes twice to one server.
  fixed(
    "one-place",
    { en: "Ports that are alike at their end", zh: "末尾相同的端口" },
    (draw) => [
      { do: "start" },
      { do: "open", on: "A" },
      // 7 times 8192: the lower 13 bits are the same.
      { do: "open", on: "B", below: { of: "A", by: 57_344 } },
      // The last three digits are.
      { do: "open", on: "C", below: { of: "A", by: 56_000 } },
      ...[1, 2].flatMap((number) => [
        ...asked("A", number, [draw.integer(3, 9)]),
        ...asked("B", number, [draw.integer(30, 50)]),
        ...asked("C", number, [draw.integer(70, 90)]),
      ]),
    ],
  ),
  // More than there are values of a byte: two of their ports have the same lower one.
  fixed(
    "crowd",
    { en: "257 clients, and each of them again", zh: "257 个客户端，各来两次" },
    () => {
      const clients = Array.from({ length: 257 }, (_, place) => `${place + 1}`);
      return [
        ...clients.map((on): Step => ({ do: "open", on })),
        ...clients.flatMap((on, place) => asked(on, 1, [place % 200, 50])),
        ...clients.flatMap((on, place) => asked(on, 2, [place % 100])),
      ];
    },
  ),
  fixed("no-more", { en: "Nothing to do", zh: "无事可做" }, (draw) => [
    { do: "open", on: "A" },
    ...asked("A", 1, [draw.integer(3, 9)]),
    { do: "look", at: ["activity"] },
    ...asked("A", 2, [draw.integer(3, 9)]),
  ]),
  fixed("unsent", { en: "An answer that can't be sent", zh: "发不出去的回答" }, (draw) => {
    const data = [draw.integer(3, 9)];
    return [
      { do: "start", faults: [{ calls: sending, nth: 3, fault: { error: "ENETUNREACH" } }] },
      { do: "open", on: "A" },
      { do: "open", on: "B" },
      ...asked("A", 1, [draw.integer(30, 90)]),
      ...asked("B", 1, [draw.integer(10, 20)]),
      ...sent("B", 2, data),
      ...asked("B", 2, data),
      ...asked("B", 3, data),
      // What is known of the others is as it was.
      ...asked("A", 2, data),
    ];
  }),
  fixed("interrupted", { en: "A signal interrupts the wait", zh: "等待被信号打断" }, (draw) => {
    const data = [draw.integer(3, 9)];
    return [
      {
        do: "start",
        // Two: whoever waits in poll() and then receives makes two calls for one datagram.
        faults: [2, 3].map((nth) => ({ calls: receiving, nth, fault: { error: "EINTR" } })),
      },
      { do: "open", on: "A" },
      ...asked("A", 1, data),
      ...asked("A", 2, data),
    ];
  }),
];

function fixed(id: string, title: Text, steps: (draw: Draw) => Step[]): FixedConversation {
  return { id, title, build: (draw) => ({ kind: "sockets", steps: steps(draw) }) };
}
