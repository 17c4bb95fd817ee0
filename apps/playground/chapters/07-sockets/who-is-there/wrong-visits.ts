import type { Mistake } from "@ipcbook/checker";

/** A client's visit ends too early, or not at all, or ends the server. */
export const wrongVisits: Readonly<Record<string, Mistake>> = {
  "answers-once": {
    title: { en: "Closes after one answer", zh: "回答一次就关闭" },
    explanation: {
      en:
        "The first line had its answer, then the server closed. The client decides when it has asked " +
        "enough: go on until read() returns 0.",
      zh:
        "第一行得到了回答，随后服务器就关了连接。问到什么时候为止，由客户端决定：一直读到 read() 返回 0。",
    },
  },
  "answers-at-the-end": {
    title: { en: "Answers only when the client has ended", zh: "等客户端结束才回答" },
    explanation: {
      en:
        "The line was complete, and the server waited in read() for more. The client waits for its answer " +
        "before it asks again, so neither goes on. A complete line is answered at once.",
      zh:
        "一行已经完整了，服务器却还在 read() 里等。客户端要等到回答才问下一句，于是谁也不动。来了一整行，就该立刻回答。",
    },
  },
  "forgets-the-client": {
    title: { en: "The client's connection stays open", zh: "客户端的连接没有关闭" },
    explanation: {
      en:
        "read() returned 0, the client has ended its half, and now waits for the end of the other one. That " +
        "comes with close(). Besides, every client costs the server a descriptor.",
      zh:
        "read() 返回了 0，客户端那一半已经结束，它在等另一半结束，那要靠 close()。再说，每来一个客户端，" +
        "服务器就少一个描述符。",
    },
  },
  "dies-of-a-reset": {
    title: { en: "Dies of an answer that was not read", zh: "回答没人读，服务器就垮了" },
    explanation: {
      en:
        "The client closed with the server's answer unread. On a Unix socket, too, that is a reset: the next " +
        "read() fails with ECONNRESET. It concerns this client only. Close its descriptor, and take the next " +
        "one.",
      zh:
        "客户端没有读服务器的回答就关闭了。在 Unix 套接字上这同样是重置：下一次 read() 会以 ECONNRESET 失败。" +
        "这只是这个客户端的事，关掉它的描述符，接着服务下一个。",
    },
  },
  "sigpipe": {
    title: { en: "Dies of an answer that nobody waits for", zh: "回答没人等，进程因此被杀" },
    explanation: {
      en:
        "When the server came to this client's line, the client had gone. write() to it raises SIGPIPE, which " +
        "ends the process. send() with MSG_NOSIGNAL fails with EPIPE instead.",
      zh: "轮到处理这个客户端的话时，它已经走了。对它 write() 会引来 SIGPIPE，进程就被结束了。" +
        "用 send() 加上 MSG_NOSIGNAL，就只是以 EPIPE 失败。",
    },
  },
};
