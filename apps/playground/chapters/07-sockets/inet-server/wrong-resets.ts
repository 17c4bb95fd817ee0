import type { Mistake } from "@ipcbook/checker";

/** A client that has gone does harm. */
export const wrongResets: Readonly<Record<string, Mistake>> = {
  "reset-ends-server": {
    title: { en: "A reset ends the server", zh: "一次重置就让服务器退出" },
    explanation: {
      en:
        "A client reset its connection while it waited for its turn. accept() gave it all the same, " +
        "read() failed with ECONNRESET, nobody caught the error, and it ended the server for all. " +
        "What one client does must stay with that client: catch it, close, go on.",
      zh:
        "一个客户端排队时重置了连接。accept() 照样把它交了出来，read() 以 ECONNRESET 失败，没有人接住这个错误，" +
        "整个服务器就结束了。一个客户端闯的祸，要限于这个客户端：接住错误，关闭，继续。",
    },
  },
  "failed-send-ends-server": {
    title: { en: "A failed send ends the server", zh: "发送失败让服务器退出" },
    explanation: {
      en:
        "A client sent its byte and then reset the connection. The byte was still there to be read; " +
        "it was the answer's send() that failed with ECONNRESET, and nobody caught that. Both calls " +
        "can meet a client that has gone.",
      zh:
        "客户端发了字节，随后重置了连接。那个字节还读得到，以 ECONNRESET 失败的是发回答的 send()，而这个错误" +
        "没有人接。读和写都可能碰上已经走掉的客户端。",
    },
  },
  sigpipe: {
    title: { en: "SIGPIPE ends the server", zh: "SIGPIPE 结束了服务器" },
    explanation: {
      en:
        "A client sent its byte, ended its half and reset. Linux then has EPIPE for the next write(), " +
        "and with EPIPE comes SIGPIPE, which ends the process before any catch is reached. " +
        "send() with MSG_NOSIGNAL gives the error alone, and so does ignoring the signal.",
      zh:
        "客户端发了字节，结束了自己那一半，又重置了连接。这时 Linux 对下一次 write() 报 EPIPE，同时送来 " +
        "SIGPIPE，还没轮到 catch，进程就结束了。用带 MSG_NOSIGNAL 的 send()，或者忽略这个信号，就只会得到错误。",
    },
  },
  "keeps-the-gone": {
    title: { en: "Keeps the descriptors of those that have gone", zh: "留着已走客户端的描述符" },
    explanation: {
      en: "All clients were served, but after a reset the server has a socket too many. The way " +
        "through catch leads past close(). A connection that is over still has its descriptor; " +
        "some day accept() fails with EMFILE.",
      zh:
        "客户端都得到了服务，但在一次重置之后，服务器多出一个套接字。走 catch 的那条路绕过了 close()。" +
        "连接断了，描述符还在；总有一天，accept() 会以 EMFILE 失败。",
    },
  },
  "aborted-ends-server": {
    title: { en: "A failing accept() ends the server", zh: "accept() 一次失败就让服务器退出" },
    explanation: {
      en:
        "accept() failed with ECONNABORTED and the error ended the server. It says that a client " +
        "went before it was accepted: its affair, not the listener's. Call accept() again. Errors " +
        "such as EINVAL or EBADF will not go away, and may end the server.",
      zh:
        "accept() 以 ECONNABORTED 失败，这个错误结束了服务器。它说的是有个客户端还没被接受就走了：那是它的事，" +
        "监听套接字好好的，再调用一次 accept() 就行。EINVAL、EBADF 之类的错误不会自己消失，可以让服务器结束。",
    },
  },
};
