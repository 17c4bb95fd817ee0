import type { Mistake } from "@ipcbook/checker";
import { wrongClients as always } from "../one-at-a-time/wrong-clients.ts";

/** A client that does nothing unusual is not served well. */
export const wrongClients: Readonly<Record<string, Mistake>> = {
  ...always,
  "no-listen": {
    title: { en: "Never calls listen()", zh: "没有调用 listen()" },
    explanation: {
      en: "The file is there, and connect() failed with ECONNREFUSED: bind() gives a socket its " +
        "name, but only listen() lets clients in. And accept() on a socket that does not listen " +
        "fails at once, with EINVAL.",
      zh:
        "文件在，connect() 却以 ECONNREFUSED 失败：bind() 只是给套接字起名字，listen() 之后才放客户端进来。" +
        "没在监听的套接字，accept() 也会立刻以 EINVAL 失败。",
    },
  },
  "serves-one": {
    title: { en: "Serves one client only", zh: "只服务一个客户端" },
    explanation: {
      en:
        "The first client was served, the next one's connect() failed with ECONNREFUSED: the name " +
        "is still there, but nobody listens. accept() gives one client; the next one needs another " +
        "accept(), on the listener, which stays open. Close only what accept() gave, and once: where it " +
        "was EBADF that ended the server, a descriptor was closed too early, or twice.",
      zh:
        "第一个客户端得到了服务，下一个的 connect() 以 ECONNREFUSED 失败：名字还在，却没有人监听了。accept() 一次" +
        "给一个客户端，下一个要对监听套接字再调用一次，所以它得一直开着。要关闭的只是 accept() 给的那个，" +
        "也只关一次：如果结束服务器的是 EBADF，那就是有个描述符关早了，或者关了两次。",
    },
  },
  "byte-left-unread": {
    title: { en: "Leaves the byte in the queue", zh: "字节还留在队列里" },
    explanation: {
      en:
        "The client got the answer and then ECONNRESET. When close() came, the byte was still in the socket's receive " +
        "queue: with MSG_PEEK, recv() only looks at it. A Unix socket that is closed with something unread tells its " +
        "other end so, by this error instead of the end. Take the byte out: recv() without the flag, or read().",
      zh:
        "客户端收到回答，接着是 ECONNRESET。close() 的时候，那个字节还在套接字的接收队列里：带 MSG_PEEK 的 recv() " +
        "只是看一眼。还有东西没读就关闭，Unix 套接字会让另一端知道：得到的不是结束，而是这个错误。" +
        "要把字节取出来：recv() 不加这个标志，或者用 read()。",
    },
  },
  "stale-byte": {
    title: { en: "Answers a client that has sent nothing", zh: "客户端什么都没发，也给了回答" },
    explanation: {
      en:
        "The client ended without sending and got a byte. read() returned 0, and the buffer held " +
        "what was in it before: server1 does not look at the result either. Only 1 means that a " +
        "byte came.",
      zh:
        "客户端没发就结束，却收到一个字节。read() 返回了 0，缓冲区里还是原来的东西：server1 也不看这个结果。" +
        "返回 1 才表示收到了字节。",
    },
  },
  "end-left-open": {
    title: { en: "Goes on without closing", zh: "没关闭就接着服务下一个" },
    explanation: {
      en:
        "A client ended without sending and waits for the server's end, which never comes. The way " +
        "past the answer also leads past close(). Every way out needs the close().",
      zh: "客户端没发就结束，等服务器那一半也结束，却等不到。绕过回答的那条路，把 close() " +
        "也绕过去了。每条出路都要经过 close()。",
    },
  },
  "waits-for-end": {
    title: { en: "Waits for more from the client", zh: "还等着客户端再发" },
    explanation: {
      en: "The client got its answer and waits for the end; the server is in read() again, and " +
        "waits for the client. Neither moves. After one byte the server is done.",
      zh:
        "客户端收到了回答，在等结束；服务器又进了 read()，在等客户端。两边谁也不动。一个字节之后，" +
        "服务器就该收工了。",
    },
  },
  "answers-all": {
    title: { en: "Answers more than the first byte", zh: "回答的不止第一个字节" },
    explanation: {
      en:
        "The client sent three bytes in one write and got three. A large buffer took them all in one " +
        "read(); in another moment it would have been one, or two. The answer is one byte, whatever " +
        "follows the first.",
      zh:
        "客户端一次写了三个字节，收到的也是三个。大缓冲区一次 read() 就都读进来了；换个时候，也可能只读到一两个。" +
        "不管后面跟着什么，回答只有一个字节。",
    },
  },
  "no-queue": {
    title: { en: "A queue for one", zh: "队列里只等得下一个" },
    explanation: {
      en:
        "One client was being served, one waited, and the next one found the queue full: with listen(fd, 0) Linux lets " +
        "one wait, always one more than the number says. A connect() that does not block then fails with EAGAIN, as the " +
        "checker's does; one that blocks sleeps until there is room. The chapter's backlog is 5.",
      zh:
        "一个客户端正在被服务，一个在等，再来一个，队列就满了：listen(fd, 0) 之下，Linux 让一个排队，总比写的数多一个。" +
        "这时不阻塞的 connect() 会以 EAGAIN 失败，检查器的就是；会阻塞的则一直睡到有空位。书中的 backlog 是 5。",
    },
  },
  "short-queue": {
    title: { en: "Too short a queue", zh: "队列太短" },
    explanation: {
      en: "One client was being served and two waited; the next one found the queue full. With " +
        "listen(fd, 1) Linux lets two wait. A connect() that does not block then fails with EAGAIN, " +
        "as the checker's does; one that blocks sleeps until there is room. The chapter's backlog is 5.",
      zh:
        "一个客户端正在被服务，两个在等，再来一个，队列就满了。listen(fd, 1) 之下，Linux 让两个排队。这时不阻塞的 " +
        "connect() 会以 EAGAIN 失败，检查器的就是；会阻塞的则一直睡到有空位。书中的 backlog 是 5。",
    },
  },
};
