import type { Mistake } from "@ipcbook/checker";

/** A client that has gone, or a call that was interrupted, does harm. */
export const wrongDepartures: Readonly<Record<string, Mistake>> = {
  sigpipe: {
    title: { en: "SIGPIPE ends the server", zh: "SIGPIPE 结束了服务器" },
    explanation: {
      en:
        "A client sent its byte and closed. The byte could still be read, but write() to a Unix " +
        "socket whose other end is closed raises SIGPIPE, which ends the process before any catch is " +
        "reached. server1 dies of this too. send() with MSG_NOSIGNAL gives EPIPE alone, and so does " +
        "ignoring the signal.",
      zh:
        "客户端发了字节就关闭了。字节还读得到，可是对端已经关闭的 Unix 套接字，一 write() 就会引发 SIGPIPE，" +
        "还没轮到 catch，进程就结束了。server1 也会这样送命。用带 MSG_NOSIGNAL 的 send()，或者忽略这个信号，" +
        "就只会得到 EPIPE。",
    },
  },
  "failed-send-ends-server": {
    title: { en: "A failed send ends the server", zh: "发送失败让服务器退出" },
    explanation: {
      en:
        "A client sent its byte and closed; the answer's send() failed with EPIPE, nobody caught the " +
        "error, and it ended the server for all. What one client does must stay with that client: " +
        "catch it, close, go on.",
      zh:
        "客户端发了字节就关闭了，发回答的 send() 以 EPIPE 失败，没有人接住这个错误，整个服务器就结束了。" +
        "一个客户端闯的祸，要限于这个客户端：接住错误，关闭，继续。",
    },
  },
  "keeps-the-gone": {
    title: { en: "Keeps the descriptors of those that have gone", zh: "留着已走客户端的描述符" },
    explanation: {
      en:
        "All clients were served, but after one that had gone the server has a socket too many. The " +
        "way through catch leads past close(). A connection that is over still has its descriptor; " +
        "some day accept() fails with EMFILE.",
      zh: "客户端都得到了服务，但有一个提前走掉之后，服务器多出一个套接字。走 catch " +
        "的那条路绕过了 close()。连接断了，描述符还在；总有一天，accept() 会以 EMFILE 失败。",
    },
  },
  "accept-ends-server": {
    title: { en: "A failing accept() ends the server", zh: "accept() 一次失败就让服务器退出" },
    explanation: {
      en:
        "accept() failed once with EINTR and once with ECONNABORTED, and the server ended. EINTR says " +
        "that a signal was handled while the call waited; ECONNABORTED, that a client went before it " +
        "was accepted. In both cases the listener and its queue are as they were: call accept() " +
        "again. Errors such as EINVAL or EBADF will not go away, and may end the server.",
      zh:
        "accept() 一次以 EINTR 失败，一次以 ECONNABORTED 失败，服务器就退出了。EINTR 是说等待时处理了一个信号，" +
        "ECONNABORTED 是说有个客户端还没被接受就走了。两种情形下，监听套接字和队列都还是原样，再调用一次 accept() " +
        "就行。EINVAL、EBADF 之类的错误不会自己消失，可以让服务器结束。",
    },
  },
};
