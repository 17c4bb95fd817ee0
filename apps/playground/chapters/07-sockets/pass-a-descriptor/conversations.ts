import type { Conversation, FixedConversation, SocketConversation, Step } from "@ipcbook/checker";
import type { CallName, PlannedFault } from "@ipcbook/syscalls";

const reading = ["read", "recv", "recvfrom"] as const;
const answering = ["send", "write", "sendto", "sendmsg"] as const;

/** The conversations that every check holds, in teaching order. */
export const conversations: readonly FixedConversation[] = [
  {
    id: "one",
    title: { en: "One connection is passed, and served", zh: "传来一个连接，服务它" },
    // Its own server: whether that has ended when the next conversation begins would be a race.
    build: (draw) =>
      talk([{ do: "start" }, { do: "connect", on: "A" }, ...passed("B", draw.byte())]),
  },
  {
    id: "next-client",
    title: { en: "One client, and then the next", zh: "一个客户端走了，下一个再来" },
    build: (draw) =>
      talk([
        { do: "connect", on: "A" },
        ...passed("B", draw.byte()),
        ...ended("A"),
        { do: "close", on: "A" },
        { do: "settle" },
        { do: "connect", on: "D" },
        ...passed("E", 0, "D"),
      ]),
  },
  {
    id: "end",
    title: { en: "A client that passes nothing", zh: "什么也没传就结束的客户端" },
    build: () => talk([{ do: "connect", on: "A" }, ...ended("A")]),
  },
  {
    id: "two",
    title: {
      en: "One connection after the other, from one client",
      zh: "同一个客户端先后传来两个连接",
    },
    build: (draw) =>
      talk([
        { do: "connect", on: "A" },
        ...passed("B", draw.byte()),
        ...passed("C", 0xff),
        ...ended("A"),
      ]),
  },
  {
    id: "on-their-way",
    title: { en: "Several are on their way at once", zh: "好几个连接同时在路上" },
    build: () =>
      talk([
        { do: "connect", on: "A" },
        // While the server waits for a byte on B, the others come; each of them is asked when its turn has come.
        { do: "pass", on: "A", as: "B" },
        { do: "settle" },
        { do: "pass", on: "A", as: "C" },
        { do: "pass", on: "A", as: "D" },
        ...answered("B", 0x41),
        ...answered("C", 0x61),
        ...answered("D", 0x7a),
        ...ended("A"),
      ]),
  },
  {
    id: "nothing-sent",
    title: { en: "Nothing comes over the passed connection", zh: "传来的连接上什么都没有发" },
    build: () =>
      talk([
        { do: "connect", on: "A" },
        { do: "pass", on: "A", as: "B" },
        { do: "end", on: "B" },
        { do: "receive", on: "B" },
        ...passed("C", 0x62),
      ]),
  },
  {
    id: "two-bytes",
    title: { en: "Two bytes come over the passed connection", zh: "传来的连接上来了两个字节" },
    build: () => ({
      ...talk([
        { do: "connect", on: "A" },
        { do: "pass", on: "A", as: "B" },
        { do: "settle" },
        { do: "send", on: "B", bytes: [0x41, 0x61] },
        { do: "receive", on: "B" },
        ...ended("A"),
      ]),
      // The second byte need not be read.
      anyEnd: true,
    }),
  },
  {
    id: "sender-gone",
    title: { en: "Who has passed it goes at once", zh: "传完就走的客户端" },
    build: () =>
      talk([
        { do: "connect", on: "A" },
        { do: "pass", on: "A", as: "B" },
        { do: "close", on: "A" },
        { do: "send", on: "B", bytes: [0x41] },
        { do: "receive", on: "B" },
      ]),
  },
  {
    id: "byte-alone",
    title: { en: "A byte with which nothing came", zh: "只来了字节，没有描述符" },
    build: () =>
      talk([
        { do: "connect", on: "A" },
        { do: "send", on: "A", bytes: [0] },
        { do: "settle" },
        ...passed("B", 0x41),
      ]),
  },
  {
    id: "receiver-gone",
    title: { en: "Nobody waits for the answer", zh: "没有人等回答" },
    build: () =>
      talk([
        { do: "connect", on: "A" },
        // While the server waits for a byte on B, C comes and goes: nobody is there when its turn comes.
        { do: "pass", on: "A", as: "B" },
        { do: "pass", on: "A", as: "C" },
        { do: "send", on: "C", bytes: [0x41] },
        { do: "close", on: "C" },
        { do: "send", on: "B", bytes: [0x41] },
        { do: "receive", on: "B" },
        { do: "settle" },
        ...passed("D", 0x62),
        // The listener and A are left.
        { do: "look", at: ["sockets"] },
      ]),
  },
  {
    id: "quiet",
    title: { en: "Nobody says anything, and nobody is there", zh: "谁也不出声，然后谁也不在" },
    build: () =>
      talk([
        { do: "connect", on: "A" },
        { do: "look", at: ["activity"] },
        { do: "pass", on: "A", as: "B" },
        { do: "look", at: ["activity"] },
        ...answered("B", 0x41),
        ...ended("A"),
        { do: "close", on: "A" },
        { do: "look", at: ["activity"] },
      ]),
  },
  {
    id: "interrupted",
    title: { en: "A signal interrupts recvmsg", zh: "recvmsg 被信号打断" },
    build: () =>
      talk([
        { do: "start", faults: [{ calls: ["recvmsg"], nth: 1, fault: { error: "EINTR" } }] },
        { do: "connect", on: "A" },
        ...passed("B", 0x41),
      ]),
  },
  {
    id: "interrupted-serving",
    title: {
      en: "Signals interrupt the serving of what was passed, and accept",
      zh: "服务传来的连接时被信号打断，accept 也被打断",
    },
    build: () =>
      talk([
        {
          do: "start",
          // Of accept the second one: at the first, whether the server listens yet would be a race.
          faults: [interrupted(reading), interrupted(answering), interrupted(["accept"], 2)],
        },
        { do: "connect", on: "A" },
        ...passed("B", 0x41),
        ...ended("A"),
        { do: "close", on: "A" },
        { do: "settle" },
        { do: "connect", on: "D" },
        ...passed("E", 0x61, "D"),
      ]),
  },
];

function interrupted(calls: readonly CallName[], nth = 1): PlannedFault {
  return { calls, nth, fault: { error: "EINTR" } };
}

/** Passes one connection after the other, each with its byte. */
export function build(bytes: readonly number[]): Conversation {
  return talk([
    { do: "connect", on: "A" },
    ...bytes.flatMap((byte, place): Step[] => [
      { do: "pass", on: "A", as: `${place}` },
      ...answered(`${place}`, byte),
    ]),
    ...ended("A"),
  ]);
}

function talk(steps: readonly Step[]): SocketConversation {
  return { kind: "sockets", steps };
}

/**
 * The server has the descriptor, or has lost it, before anything is sent: a byte that lies unread when it is
 * closed would make a reset of its end.
 */
function passed(as: string, byte: number, on = "A"): Step[] {
  return [{ do: "pass", on, as }, { do: "settle" }, ...answered(as, byte)];
}

function answered(as: string, byte: number): Step[] {
  return [
    { do: "send", on: as, bytes: [byte] },
    { do: "receive", on: as },
  ];
}

function ended(on: string): Step[] {
  return [{ do: "end", on }, { do: "receive", on }];
}
