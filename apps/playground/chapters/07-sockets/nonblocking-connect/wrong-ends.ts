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
        "The server had taken the connection and the byte, and thought about its answer; the client did not " +
        "wait for it. The limit is for connecting only.",
      zh: "服务器接受了连接，收下了字节，正在想怎么回答，客户端却不等了。期限只管连接。",
    },
  },
  "zero-is-no-answer": {
    title: { en: "Takes the byte 0 for no answer", zh: "把字节 0 当成没有回答" },
    explanation: {
      en:
        "The server answered with a byte, and that byte was 0. Whether one came is what recv() returns: 1, or 0 " +
        "at the end. What came does not tell.",
      zh:
        "服务器回答了一个字节，值是 0。有没有字节，要看 recv() 返回的是 1，还是表示结束的 0；字节的值说明不了。",
    },
  },
  "interrupted-is-lost": {
    title: {
      en: "Takes EINTR for the loss of the connection",
      zh: "把 EINTR 当成连接断了",
    },
    explanation: {
      en:
        "It was connected, and recv() failed with EINTR while the server thought about its answer. A signal has " +
        "ended the waiting, the connection is as it was. Call recv() again.",
      zh:
        "已经连上了，服务器还在想怎么回答，recv() 以 EINTR 失败。信号打断的只是等待，连接好好的，再调用一次 recv() 就行。",
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
