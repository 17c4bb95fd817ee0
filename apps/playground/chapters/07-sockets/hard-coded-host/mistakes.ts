import type { Mistake } from "@ipcbook/checker";

/** The address that the chapter's client has written into it. */
export const connectsToLoopback: Mistake = {
  title: {
    en: "Connects to 127.0.0.1, whatever the address says",
    zh: "不管给的是什么地址，都连到 127.0.0.1",
  },
  explanation: {
    en:
      "The server was at 127.0.0.2, and nobody came: the client asked at the same port of another address of this machine. " +
      "Address and port together are the name of a TCP socket. What stands before the colon is as much for connect() as " +
      "what stands behind it.",
    zh:
      "服务器在 127.0.0.2 上，却没有等到人：客户端去的是这台机器另一个地址的同一个端口。地址加端口才是 TCP 套接字的名字，" +
      "冒号前面的和后面的一样，都要交给 connect()。",
  },
};

/** The same in a server. */
export const listensOnLoopback: Mistake = {
  title: {
    en: "Listens at 127.0.0.1, whatever the address says",
    zh: "不管给的是什么地址，都在 127.0.0.1 上监听",
  },
  explanation: {
    en:
      "The server was to listen at 127.0.0.2, and connect() failed with ECONNREFUSED: it listens at another " +
      "address of this machine. Address and port together are the name of a TCP socket, so the right port is " +
      "only half of it. What stands before the colon is as much for bind() as what stands behind it.",
    zh:
      "本来要它在 127.0.0.2 上监听，connect() 却以 ECONNREFUSED 失败：它在这台机器的另一个地址上。地址加端口" +
      "才是 TCP 套接字的名字，端口对了，也只对了一半。冒号前面的和后面的一样，都要交给 bind()。",
  },
};
