import type { Mistake } from "@ipcbook/checker";
import { listensOnLoopback } from "../hard-coded-host/mistakes.ts";

/** The ends are in the right order, and something else is not right. */
export const wrongServers: Readonly<Record<string, Mistake>> = {
  "answers-nobody": {
    title: { en: "Answers a client that sent nothing", zh: "客户端什么都没发，也回答了" },
    explanation: {
      en:
        "The client ended without sending and got 01: the buffer was still 0, and one was added. recv() said " +
        "that it had read 0 bytes.",
      zh:
        "客户端什么都没发就结束了，却收到 01：缓冲区里还是 0，又加了一。recv() 返回的 0 说的是，一个字节也没有读到。",
    },
  },
  "answers-everything": {
    title: { en: "Answers more than the first byte", zh: "回答的不止第一个字节" },
    explanation: {
      en:
        "Three bytes were sent, and three came back. The first one is the request; the others are read " +
        "and thrown away.",
      zh: "发了三个字节，回来三个。第一个才是请求，其余的读出来就扔掉。",
    },
  },
  "no-reuse": {
    title: { en: "Can't be started again", zh: "没法再次启动" },
    explanation: {
      en:
        "The TIME_WAIT is where it should be, at the server, and holds the port for 60 seconds: bind() failed " +
        "with EADDRINUSE. That is the price of ending first, and SO_REUSEADDR, set before bind(), pays it.",
      zh:
        "TIME_WAIT 在服务器这边，这没错，可它占着端口 60 秒：bind() 以 EADDRINUSE 失败了。这就是先结束的代价；" +
        "bind() 之前设上 SO_REUSEADDR，就不怕了。",
    },
  },
  "serves-one": {
    title: { en: "Serves one client, and ends", zh: "只服务一个客户端" },
    explanation: {
      en:
        "The first client was served, and the second refused: the function had returned. accept() belongs " +
        "into the loop.",
      zh: "第一个客户端得到了服务，第二个被拒绝：函数已经返回了。accept() 要放在循环里。",
    },
  },
  "reset-ends-server": {
    title: { en: "A reset ends the server", zh: "一次重置就让服务器退出" },
    explanation: {
      en:
        "The server was reading until the client's end when a reset came: recv() failed with ECONNRESET, and " +
        "nobody caught it. That connection is over, without any TIME_WAIT; the others are not.",
      zh:
        "服务器正在读，要读到客户端结束，这时来了一个重置：recv() 以 ECONNRESET 失败，没有人接住。这条连接没了，" +
        "TIME_WAIT 也不会有，但别的客户端还在。",
    },
  },
  "keeps-the-reset": {
    title: { en: "Keeps the descriptor after a reset", zh: "重置之后还留着描述符" },
    explanation: {
      en:
        "After a reset the server has a socket too many: the way through catch leads past close(). The " +
        "connection is gone, its descriptor is not.",
      zh:
        "一次重置之后，服务器多出一个打开着的套接字：走 catch 的那条路绕过了 close()。连接没了，描述符还在。",
    },
  },
  "keeps-the-early-reset": {
    title: { en: "Keeps who resets before the letter", zh: "字母没发就重置的，还留着" },
    explanation: {
      en:
        "The client reset before it had sent anything: the first recv() failed with ECONNRESET, and only the calls " +
        "behind it were inside the try that closes. Any recv() can fail. Close where accept() was called, in a " +
        "finally around all of it.",
      zh:
        "客户端什么都没发就重置了连接：第一个 recv() 就以 ECONNRESET 失败，而会关闭描述符的那个 try 只包住了它后面的" +
        "调用。哪一个 recv() 都可能失败。在 accept() 的地方用 finally 把全部包起来，在那里关闭。",
    },
  },
  "epipe-ends-server": {
    title: { en: "EPIPE ends the server", zh: "一个 EPIPE 就让服务器退出" },
    explanation: {
      en:
        "A client sent its letter, ended its half, reset, and had its turn then. The letter was still there; " +
        "the answer failed with EPIPE, as it does where the reset comes after the client's FIN. A catch that " +
        "knows only ECONNRESET lets that through, and with write() SIGPIPE ends the process before any catch: " +
        "use send() with MSG_NOSIGNAL. This client has gone; take the next one.",
      zh:
        "一个客户端发了字母，结束了自己那一半，又重置了连接，之后才轮到它。字母还读得到，回答却以 EPIPE 失败：" +
        "重置若在客户端的 FIN 之后到达，就是这样。只认 ECONNRESET 的 catch 会放它过去；用 write() 的话，" +
        "还没轮到 catch，SIGPIPE 就已经让进程结束了，要用带 MSG_NOSIGNAL 的 send()。这个客户端走了，接着服务下一个。",
    },
  },
  "hard-coded-host": listensOnLoopback,
};
