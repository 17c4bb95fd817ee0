import type { Mistake } from "@ipcbook/checker";

/** A client that does nothing unusual is not served well. */
export const wrongClients: Readonly<Record<string, Mistake>> = {
  "serves-one": {
    title: { en: "Serves one client and ends", zh: "服务完一个客户端就退出了" },
    explanation: {
      en:
        "The first client was served, the next one's connect() failed with ECONNREFUSED: nobody " +
        "listens any more. accept() gives one client; the next one needs another accept(). Closing " +
        "the listener belongs to no client.",
      zh:
        "第一个客户端得到了服务，下一个的 connect() 以 ECONNREFUSED 失败：已经没有人监听了。accept() 一次给" +
        "一个客户端，下一个要再调用一次。关闭监听套接字，不是哪个客户端的事。",
    },
  },
  "never-closes": {
    title: { en: "Never closes the connection", zh: "始终不关闭连接" },
    explanation: {
      en: "The client got its answer and waits for the end; the server sleeps in accept(). Each " +
        "client leaves a descriptor behind, until accept() fails with EMFILE. close() the one " +
        "that accept() gave, not the listener.",
      zh:
        "客户端收到了回答，还在等结束，服务器却停在 accept() 里。每个客户端都会留下一个描述符，直到 accept() " +
        "以 EMFILE 失败。要 close() 的是 accept() 给的那个，不是监听套接字。",
    },
  },
  "stale-byte": {
    title: { en: "Answers a client that has sent nothing", zh: "客户端什么都没发，也给了回答" },
    explanation: {
      en:
        "The client ended without sending and got a byte. read() returned 0, and the buffer held " +
        "what was in it before: server3 does not look at the result either. Only 1 means that a " +
        "byte came.",
      zh:
        "客户端没发就结束，却收到一个字节。read() 返回了 0，缓冲区里还是原来的东西：server3 也不看这个结果。" +
        "返回 1 才表示收到了字节。",
    },
  },
  "end-ends-server": {
    title: { en: "Ends with the client", zh: "客户端结束，服务器也跟着退出" },
    explanation: {
      en: "A client ended without sending, and the next one was refused: the loop was left where " +
        "read() returned 0. This 0 is the end of one connection, not of the server.",
      zh:
        "一个客户端没发就结束，下一个就被拒绝了：read() 返回 0 时，整个循环都跳了出去。这个 0 是一条连接的结束，" +
        "不是服务器的结束。",
    },
  },
  "end-left-open": {
    title: { en: "Goes on without closing", zh: "没关闭就接着服务下一个" },
    explanation: {
      en:
        "A client ended without sending and waits for the server's end, which never comes. The way " +
        "past the answer also leads past close(): the socket stays in CLOSE_WAIT. Every way out " +
        "needs the close().",
      zh:
        "客户端没发就结束，等服务器那一半也结束，却等不到。绕过回答的那条路，把 close() 也绕过去了：套接字停在 " +
        "CLOSE_WAIT。每条出路都要经过 close()。",
    },
  },
  "waits-for-end": {
    title: { en: "Waits for more from the client", zh: "还等着客户端再发" },
    explanation: {
      en: "The client got its answer and waits for the end; the server is in read() again, and " +
        "waits for the client. Neither moves, and all others wait behind them. After one byte the " +
        "server is done.",
      zh:
        "客户端收到了回答，在等结束；服务器又进了 read()，在等客户端。两边谁也不动，别的客户端都在后面等着。" +
        "一个字节之后，服务器就该收工了。",
    },
  },
  "linger-reset": {
    title: { en: "Resets to get around TIME_WAIT", zh: "为了躲开 TIME_WAIT 而重置连接" },
    explanation: {
      en:
        "The client got the answer and then ECONNRESET. SO_LINGER with 0 seconds makes close() send " +
        "RST instead of FIN: no TIME_WAIT, but no clean end either, and an answer that is still " +
        "on its way is thrown away. TIME_WAIT is no fault; SO_REUSEADDR is made for it.",
      zh:
        "客户端收到回答，接着是 ECONNRESET。把 SO_LINGER 设成 0 秒，close() 发的就是 RST 而不是 FIN：TIME_WAIT " +
        "没有了，正常的结束也没有了，还在路上的回答也会被扔掉。TIME_WAIT 不是故障，SO_REUSEADDR 就是为它准备的。",
    },
  },
};
