import type { Mistake } from "@ipcbook/checker";

/** The descriptor stays open. */
export const wrongSockets: Readonly<Record<string, Mistake>> = {
  "never-closes": {
    title: { en: "Never closes its socket", zh: "始终不关闭套接字" },
    explanation: {
      en:
        "The answer was right, and a socket was left open. A program that ends gives it back; a " +
        "function that is called again and again loses one each time, until socket() fails with " +
        "EMFILE. And the server can't see that the client is done.",
      zh:
        "回答是对的，却留下一个开着的套接字。程序退出时会交还；反复调用的函数却每次丢一个，直到 socket() 以 EMFILE " +
        "失败。服务器也看不出客户端已经完事了。",
    },
  },
  "keeps-the-socket": {
    title: { en: "Closes only where all went well", zh: "只有一切顺利才关闭" },
    explanation: {
      en: "connect() failed, the word was right, and the socket was left open. A socket whose " +
        "connect() has failed is still a descriptor. Every way out needs the close(): finally has " +
        "one place for all of them.",
      zh:
        "connect() 失败了，词也说对了，套接字却还开着。connect() 失败的套接字仍然占着一个描述符。每条出路都要经过 " +
        "close()，写在 finally 里，一处就够。",
    },
  },
  "resets-the-server": {
    title: { en: "Resets the connection instead of ending it", zh: "没有结束连接，而是重置了它" },
    explanation: {
      en:
        "The answer was right, and the server got ECONNRESET instead of the end. close() resets where a byte lies unread, and with " +
        "MSG_PEEK recv() only looks at it and leaves it there. So does SO_LINGER with 0 seconds. Take the byte out, then close.",
      zh:
        "回答是对的，服务器等来的却不是结束，而是 ECONNRESET。还有字节没读就 close()，连接会被重置；带 MSG_PEEK 的 recv() " +
        "只是看一眼，字节还留在那里。把 SO_LINGER 设成 0 秒也会这样。先把字节取出来，再关闭。",
    },
  },
};
