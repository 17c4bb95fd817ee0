import type { Conversation, FixedConversation, Step, Text } from "@ipcbook/checker";
import type { PlannedFault } from "@ipcbook/syscalls";

const counted: readonly Step[] = [{ do: "start" }, { do: "finish" }];

/** The queues that every check fills, in teaching order. */
export const conversations: readonly FixedConversation[] = [
  fixed(
    "five",
    { en: "listen(fd, 5), as in the listings", zh: "listen(fd, 5)，与书中的程序一样" },
    [
      { do: "listen", backlog: 5 },
      ...counted,
    ],
  ),
  fixed("one", { en: "listen(fd, 1)", zh: "listen(fd, 1)" }, [
    { do: "listen", backlog: 1 },
    ...counted,
  ]),
  fixed("zero", { en: "listen(fd, 0)", zh: "listen(fd, 0)" }, [
    { do: "listen", backlog: 0 },
    ...counted,
  ]),
  fixed("many", { en: "listen(fd, 200)", zh: "listen(fd, 200)" }, [
    { do: "listen", backlog: 200 },
    ...counted,
  ]),
  fixed("others", { en: "Two others wait already", zh: "已经有另外两个客户端在等" }, [
    { do: "listen", backlog: 3 },
    { do: "connect", on: "A" },
    { do: "connect", on: "B" },
    ...counted,
  ]),
  fixed("full", { en: "The queue is full before", zh: "队列一开始就是满的" }, [
    { do: "listen", backlog: 0 },
    { do: "connect", on: "A" },
    ...counted,
  ]),
  fixed("interrupted", {
    en: "A signal interrupts the second connect",
    zh: "第二次 connect 被信号打断",
  }, [
    { do: "listen", backlog: 2 },
    { do: "start", faults: [{ calls: ["connect"], nth: 2, fault: { error: "EINTR" } }] },
    { do: "finish" },
  ]),
  fixed("interrupted-twice", {
    en: "Two signals, one after the other",
    zh: "信号接连来了两次",
  }, [
    { do: "listen", backlog: 2 },
    {
      do: "start",
      faults: [2, 3].map((nth) => ({ calls: ["connect"], nth, fault: { error: "EINTR" } })),
    },
    { do: "finish" },
  ]),
  fixed("not-allowed", {
    en: "The second connect fails with EACCES",
    zh: "第二次 connect 以 EACCES 失败",
  }, [
    { do: "listen", backlog: 2 },
    { do: "start", faults: [{ calls: ["connect"], nth: 2, fault: { error: "EACCES" } }] },
    { do: "finish" },
  ]),
  fixed("stale", { en: "A socket file on which nobody listens", zh: "有套接字文件，却没人监听" }, [
    { do: "stale" },
    ...counted,
  ]),
  fixed("nothing", { en: "No file at all", zh: "连文件都没有" }, [...counted]),
  fixed("no-descriptor", {
    en: "No descriptor is left for the third socket",
    zh: "第三个套接字拿不到描述符",
  }, [
    { do: "listen", backlog: 5 },
    { do: "start", faults: [{ calls: ["socket"], nth: 3, fault: { error: "EMFILE" } }] },
    { do: "finish" },
  ]),
  fixed("twice", {
    en: "Counted a second time, before anybody has accepted",
    zh: "还没人 accept，就再数一次",
  }, [
    { do: "listen", backlog: 4 },
    ...counted,
    ...counted,
  ]),
];

/** What a random check fills: a backlog, how many wait already, and what becomes of one connect. */
export interface Queue {
  backlog: number;
  others: number;
  /** So many signals interrupt it. */
  interrupted: number;
  /** What it says then, if it fails. */
  code: string | null;
  /** The place of that connect, from 1; the last that gets in, where fewer do. */
  nth: number;
}

export function build({ backlog, others, interrupted, code, nth }: Queue): Conversation {
  const there = Math.min(others, backlog + 1);
  const codes = [
    ...Array.from({ length: interrupted }, () => "EINTR"),
    ...code === null ? [] : [code],
  ];
  const room = backlog + 1 - there;
  // Behind those that get in, it depends on how often one looks whether the queue is full.
  const faults = room === 0 ? [] : codes.map((error, index): PlannedFault => ({
    calls: ["connect"],
    nth: Math.min(nth, room) + index,
    fault: { error },
  }));
  return {
    kind: "sockets",
    steps: [
      { do: "listen", backlog },
      ...Array.from({ length: there }, (_, number): Step => ({ do: "connect", on: `${number}` })),
      faults.length > 0 ? { do: "start", faults } : { do: "start" },
      { do: "finish" },
    ],
  };
}

function fixed(id: string, title: Text, steps: readonly Step[]): FixedConversation {
  return { id, title, build: () => ({ kind: "sockets", steps }) };
}
