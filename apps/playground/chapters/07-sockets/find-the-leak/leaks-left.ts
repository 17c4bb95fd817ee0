import type { Mistake } from "@ipcbook/checker";

/** Everything is repaired but for one path. */
export const leaksLeft: Readonly<Record<string, Mistake>> = {
  "keeps-the-silent": {
    title: { en: "A client that ends without its line stays", zh: "没说完就结束的客户端还留着" },
    explanation: {
      en:
        "The client ended, recv() gave 0, and the function returned without close(): the connection is in " +
        "CLOSE_WAIT. It has no time limit. The kernel waits for this program to end its half, and will for " +
        "as long as that runs.",
      zh:
        "客户端结束了，recv() 返回 0，函数没有 close() 就返回了：连接停在 CLOSE_WAIT。这个状态没有时限，" +
        "内核在等这个程序结束自己那一半，程序跑多久，它就等多久。",
    },
  },
  "keeps-the-unknown": {
    title: {
      en: "A client that asked for an unknown service stays",
      zh: "问了未知服务的客户端还留着",
    },
    explanation: {
      en:
        "The client got “?” and the end, and no CLOSE_WAIT is left, and still a descriptor is: shutdown() " +
        "with SHUT_WR sent the FIN, and the early return leads past close(). On the wire nobody sees the " +
        "difference.",
      zh:
        "客户端得到了“?”和结束，也没有留下 CLOSE_WAIT，却留下了一个描述符：SHUT_WR 的 shutdown() 发出了 FIN，" +
        "提前的 return 绕过了 close()。在线路上，谁也看不出差别。",
    },
  },
  "keeps-the-long": {
    title: { en: "A client whose line was too long stays", zh: "一行太长的客户端还留着" },
    explanation: {
      en:
        "shutdown() with SHUT_RDWR ends both halves, and looks like a close(). The descriptor is still there, " +
        "and the socket with it. Only close() gives it back.",
      zh:
        "SHUT_RDWR 的 shutdown() 把两半都结束了，看着就像 close()。可描述符还在，套接字也就还在。" +
        "只有 close() 才会把它交还。",
    },
  },
  "keeps-the-reset": {
    title: { en: "A client that reset stays", zh: "重置了连接的客户端还留着" },
    explanation: {
      en:
        "recv() failed with ECONNRESET, catch took the error, and close() was on the other path. The " +
        "connection is gone, netstat does not show it at all, and its descriptor is lost all the same.",
      zh: "recv() 以 ECONNRESET 失败，catch 接住了错误，而 close() 在另一条路上。连接没了，" +
        "netstat 里根本看不见它，描述符却还是漏掉了一个。",
    },
  },
  "keeps-the-copy": {
    title: { en: "The descriptor that dup() made stays", zh: "dup() 出来的描述符还留着" },
    explanation: {
      en:
        "After “all” one descriptor too many is open: dup() made a second one for the same connection, and " +
        "only the first was closed. The client did get the end, since shutdown() acts on the connection, " +
        "whatever refers to it. Each descriptor wants a close() of its own.",
      zh:
        "问过“all”之后，多出一个打开着的描述符：dup() 为同一条连接又造了一个，关闭的却只有原来那个。客户端倒是等到了" +
        "结束，因为 shutdown() 作用于连接本身，不管有几个描述符指着它。每个描述符都要各自 close()。",
    },
  },
  "keeps-the-copy-of-the-gone": {
    title: { en: "The copy stays where writing fails", zh: "写失败的时候，dup() 出来的还留着" },
    explanation: {
      en:
        "The client had gone when its turn came: the first reply() after dup() threw, and the close() of the " +
        "copy further down was never reached. What is opened wants its close() in a finally.",
      zh:
        "轮到这个客户端时，它已经走了：dup() 之后的第一个 reply() 就抛出异常，后面关闭副本的 close() 没有执行到。" +
        "打开了什么，就在 finally 里关闭它。",
    },
  },
  "keeps-the-gone": {
    title: {
      en: "A client stays that had gone before its answer",
      zh: "回答之前就走了的客户端还留着",
    },
    explanation: {
      en:
        "The client had sent “http” and reset when its turn came: the line could be read, the reply() threw, " +
        "and the close() behind it was never reached. Not only reading fails. A finally covers both.",
      zh:
        "轮到这个客户端时，它已经发完“http”，又重置了连接：那一行还读得到，reply() 却抛出异常，后面的 close() " +
        "没有执行到。会失败的不只是读。用 finally，读和写就都管到了。",
    },
  },
};
