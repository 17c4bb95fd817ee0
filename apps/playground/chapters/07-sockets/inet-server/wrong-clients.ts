import type { Mistake } from "@ipcbook/checker";
import { wrongClients as always } from "../one-at-a-time/wrong-clients.ts";

/** A client that does nothing unusual is not served well. */
export const wrongClients: Readonly<Record<string, Mistake>> = {
  ...always,
  "serves-one": {
    title: { en: "Serves one client only", zh: "只服务一个客户端" },
    explanation: {
      en:
        "The first client was served, the next one's connect() failed with ECONNREFUSED: nobody " +
        "listens any more. accept() gives one client; the next one needs another accept(), on the " +
        "listener, which stays open. Where it was EBADF that ended the server, a descriptor was closed " +
        "too early, or twice.",
      zh:
        "第一个客户端得到了服务，下一个的 connect() 以 ECONNREFUSED 失败：已经没有人监听了。accept() 一次给" +
        "一个客户端，下一个要对监听套接字再调用一次，所以它得一直开着。如果结束服务器的是 EBADF，那就是有个描述符" +
        "关早了，或者关了两次。",
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
  "answers-all": {
    title: { en: "Answers more than the first byte", zh: "回答的不止第一个字节" },
    explanation: {
      en:
        "The client sent three bytes in one write and got three. A large buffer took them all in one " +
        "read(); over a network they might as well have come one by one. The answer is one byte, " +
        "whatever follows the first.",
      zh:
        "客户端一次写了三个字节，收到的也是三个。大缓冲区一次 read() 就都读进来了；要是隔着网络，也可能一个一个地到。" +
        "不管后面跟着什么，回答只有一个字节。",
    },
  },
  "byte-left-unread": {
    title: { en: "Leaves the byte in the queue", zh: "字节还留在队列里" },
    explanation: {
      en:
        "The client got the answer and then ECONNRESET, but one that sent nothing got a clean end. When close() came, the " +
        "byte was still in the socket's receive queue: with MSG_PEEK, recv() only looks at it. TCP then sends RST " +
        "instead of FIN, to say that something was sent in vain. Take the byte out: recv() without the flag, or read().",
      zh:
        "客户端收到回答，接着是 ECONNRESET；什么都没发的客户端，得到的却是正常的结束。close() 的时候，那个字节还在套接字的" +
        "接收队列里：带 MSG_PEEK 的 recv() 只是看一眼。这时 TCP 发的是 RST 而不是 FIN，告诉对方有数据白发了。" +
        "要把字节取出来：recv() 不加这个标志，或者用 read()。",
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
