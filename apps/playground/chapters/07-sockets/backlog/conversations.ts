import type { Conversation, FixedConversation, Step, Text } from "@ipcbook/checker";

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
  fixed("many", { en: "listen(fd, 40)", zh: "listen(fd, 40)" }, [
    { do: "listen", backlog: 40 },
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

/** What a random check fills: a backlog, and how many wait already. */
export interface Queue {
  backlog: number;
  others: number;
}

export function build({ backlog, others }: Queue): Conversation {
  const there = Math.min(others, backlog + 1);
  return {
    kind: "sockets",
    steps: [
      { do: "listen", backlog },
      ...Array.from({ length: there }, (_, number): Step => ({ do: "connect", on: `${number}` })),
      ...counted,
    ],
  };
}

function fixed(id: string, title: Text, steps: readonly Step[]): FixedConversation {
  return { id, title, build: () => ({ kind: "sockets", steps }) };
}
