import type { Mistake } from "@ipcbook/checker";

/** What comes after the connecting, and what is left behind. */
export const wrongEnds: Readonly<Record<string, Mistake>> = {
  "stays-nonblocking": {
    title: { en: "Reads without blocking as well", zh: "读的时候也没有阻塞" },
    explanation: {
      en:
        "The connection was there, the byte was sent, and recv() failed with EAGAIN: the answer needs a moment, " +
        "and O_NONBLOCK holds for all calls on the socket. Set the flags back, or wait with poll() again.",
      zh:
        "连上了，字节也发了，recv() 却以 EAGAIN 失败：回答还要等一会儿，而 O_NONBLOCK 对这个套接字的所有调用都有效。" +
        "把标志设回去，或者再用 poll() 等。",
    },
  },
  "limit-for-the-answer": {
    title: { en: "The limit holds for the answer too", zh: "期限连回答也管了" },
    explanation: {
      en:
        "The server had taken the connection and the byte, and thought about its answer; after 100 ms the client " +
        "gave up. The limit is for connecting only.",
      zh:
        "服务器接受了连接，收下了字节，正在想怎么回答，100 毫秒一到，客户端就放弃了。期限只管连接。",
    },
  },
  "leaks-a-failure": {
    title: { en: "Closes only where it was connected", zh: "只有连上了才关闭" },
    explanation: {
      en:
        "The word was right, and a socket was left open. A socket whose connect() has failed is still a " +
        "descriptor, and has to be given back.",
      zh: "话说对了，却留下一个开着的套接字。connect() 失败的套接字仍然占着一个描述符，要还回去。",
    },
  },
  "leaks-when-it-gives-up": {
    title: { en: "Gives up, and leaves the socket connecting", zh: "放弃了，套接字却还在连" },
    explanation: {
      en:
        "“gave up” was returned, and the socket was left open. The kernel goes on: it sends the SYN again " +
        "after a second, and may connect to a server that then waits for a client nobody is left of. " +
        "Only close() ends the attempt.",
      zh:
        "返回了“gave up”，套接字却还开着。内核并没有停：一秒之后它会重发 SYN，说不定就连上了，服务器便去等一个" +
        "早已没人管的客户端。close() 才是真的放弃。",
    },
  },
};
