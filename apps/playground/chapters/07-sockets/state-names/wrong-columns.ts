import type { Mistake } from "@ipcbook/checker";

/** The State column shows something else than netstat's. */
export const wrongColumns: Readonly<Record<string, Mistake>> = {
  "from-zero": {
    title: { en: "Counts the states from 0", zh: "状态从 0 数起" },
    explanation: {
      en:
        "10 became CLOSING, which is the name of 11. The kernel's first state, ESTABLISHED, has the number 1, and " +
        "there is none with 0: names[state] in a list that starts with ESTABLISHED is one too far.",
      zh:
        "10 成了 CLOSING，那是 11 的名字。内核的第一个状态 ESTABLISHED 是 1，没有 0 号状态：数组若从 ESTABLISHED " +
        "放起，names[state] 就错了一位。",
    },
  },
  "bsd-order": {
    title: { en: "The numbers are BSD's", zh: "编号是 BSD 的" },
    explanation: {
      en:
        "In BSD's tcp_fsm.h the states stand in the order of a connection's life, CLOSED 0, LISTEN 1, up to " +
        "TIME_WAIT 10. Linux has numbers of its own, from ESTABLISHED 1 to CLOSING 11.",
      zh:
        "BSD 的 tcp_fsm.h 按连接从生到死的次序排：CLOSED 是 0，LISTEN 是 1，一直到 TIME_WAIT 是 10。Linux " +
        "另有一套编号，从 ESTABLISHED 的 1 到 CLOSING 的 11。",
    },
  },
  "rfc-names": {
    title: { en: "The RFC's names instead of netstat's", zh: "写的是 RFC 的名字，不是 netstat 的" },
    explanation: {
      en:
        "RFC 9293 says SYN-RECEIVED, FIN-WAIT-1 and CLOSED. netstat on Linux prints SYN_RECV, FIN_WAIT1 " +
        "without a second underscore, and CLOSE.",
      zh:
        "RFC 9293 里是 SYN-RECEIVED、FIN-WAIT-1 和 CLOSED。Linux 上的 netstat 打印的是 SYN_RECV、" +
        "FIN_WAIT1（只有一个下划线）和 CLOSE。",
    },
  },
  "ss-names": {
    title: { en: "The names of ss instead of netstat's", zh: "写的是 ss 的名字，不是 netstat 的" },
    explanation: {
      en:
        "ESTAB, TIME-WAIT and UNCONN are what ss prints. netstat has its own: ESTABLISHED, TIME_WAIT, " +
        "CLOSE. Scripts that read the one do not understand the other.",
      zh:
        "ESTAB、TIME-WAIT、UNCONN 是 ss 打印的。netstat 有自己的一套：ESTABLISHED、TIME_WAIT、CLOSE。" +
        "读惯一种的脚本，读不懂另一种。",
    },
  },
  listening: {
    title: { en: "LISTENING instead of LISTEN", zh: "写成了 LISTENING" },
    explanation: {
      en: "For TCP netstat prints LISTEN. LISTENING is its word for UNIX sockets, in the other " +
        "table; and that of Windows.",
      zh:
        "TCP 的套接字，netstat 打印的是 LISTEN。LISTENING 是另一张表里 UNIX 套接字的叫法，Windows 上也这么叫。",
    },
  },
  "udp-always-blank": {
    title: { en: "UDP never has a state", zh: "UDP 总没有状态" },
    explanation: {
      en:
        "So says the chapter, but after connect() a UDP socket is in state 1, and netstat prints " +
        "ESTABLISHED. Nothing was sent for that: the kernel has noted whom it talks to.",
      zh: "书中是这么说的，可是 connect() 过的 UDP 套接字，状态是 1，netstat 会打印 ESTABLISHED。" +
        "为此什么也没有发出去，只是内核记下了它的对方是谁。",
    },
  },
  "udp-names": {
    title: { en: "UDP without a peer is called CLOSE", zh: "没有对方的 UDP 写成了 CLOSE" },
    explanation: {
      en:
        "The number is 7, as of a TCP socket that is closed, but such a UDP socket takes datagrams from " +
        "everybody. netstat leaves the column blank.",
      zh: "编号是 7 没错，跟关闭了的 TCP 套接字一样，可这样的 UDP 套接字谁发来的数据报都收。" +
        "netstat 让这一栏空着。",
    },
  },
  "raw-names": {
    title: { en: "Raw sockets have a name for their state", zh: "原始套接字的状态写成了名字" },
    explanation: {
      en:
        "The kernel's number for it is 7, and netstat prints exactly that: 7. For raw sockets it has no " +
        "names, only a %d.",
      zh: "内核给的编号是 7，netstat 就原样打印 7。对原始套接字，它没有名字可用，只有一个 %d。",
    },
  },
  "raw-established": {
    title: { en: "A raw socket is ESTABLISHED", zh: "原始套接字成了 ESTABLISHED" },
    explanation: {
      en:
        "After connect() the state of a raw socket is 1, and 1 is what netstat prints. The name is for TCP and " +
        "UDP.",
      zh: "connect() 之后，原始套接字的状态是 1，netstat 打印的就是 1。名字是给 TCP 和 UDP 用的。",
    },
  },
  "raw-blank": {
    title: { en: "Raw sockets are treated as UDP", zh: "把原始套接字当成了 UDP" },
    explanation: {
      en:
        "The blank is UDP's. For a raw socket netstat prints the number of its state as it is, 7 or 1.",
      zh: "空着的是 UDP。原始套接字的状态，netstat 会把编号原样打印出来，7 或者 1。",
    },
  },
  "raw-a-number": {
    title: { en: "A number instead of text", zh: "返回的是数，不是文本" },
    explanation: {
      en: 'What stands in a column is text: "7", not 7.',
      zh: "栏里打印的是文本：要“7”，不要 7。",
    },
  },
  "ipv4-tables-only": {
    title: { en: "udp6 is taken for TCP", zh: "把 udp6 当成了 TCP" },
    explanation: {
      en:
        "Of udp the column is right; of udp6 it is TCP's. udp6 and raw6 are the same protocols over IPv6, and " +
        "only have tables of their own.",
      zh:
        "udp 对了，udp6 却成了 TCP 的样子。udp6 和 raw6 是同样的协议，只不过跑在 IPv6 上，另有一张表。",
    },
  },
  "raw6-as-tcp": {
    title: { en: "raw6 is taken for TCP", zh: "把 raw6 当成了 TCP" },
    explanation: {
      en:
        "Of raw the column is right; of raw6 it is TCP's. It is the same protocol over IPv6, and only has a table " +
        "of its own.",
      zh: "raw 对了，raw6 却成了 TCP 的样子。它是同样的协议，只不过跑在 IPv6 上，另有一张表。",
    },
  },
};
