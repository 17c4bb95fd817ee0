import type { Mistake } from "@ipcbook/checker";

/** A client that does nothing unusual is not served well, whatever the family of the socket. */
export const wrongClients: Readonly<Record<string, Mistake>> = {
  spins: {
    title: { en: "Asks again and again, without waiting", zh: "不停地问，不肯等" },
    explanation: {
      en:
        "Nobody was there, and the server burnt a processor: on a listener that does not block, accept() fails " +
        "with EAGAIN, and was called again at once. Whoever catches all errors of accept() does not even see it. Leave the " +
        "listener as it is, and accept() sleeps until somebody comes; or wait in poll() before it.",
      zh:
        "一个人也没有，服务器却占满了处理器：监听套接字不阻塞时，accept() 以 EAGAIN 失败，程序立刻又调用一次。" +
        "accept() 的错误要是一概接住不看，这事根本发现不了。别给监听套接字加不阻塞的标志，accept() 就会睡到有人来；" +
        "要不然，就先在 poll() 里等。",
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
  text: {
    title: { en: "Sends text instead of a byte", zh: "发的是文本，不是字节" },
    explanation: {
      en:
        "After FF the client got C4 80, two bytes: character 256, as UTF-8 writes it. From 80 on " +
        "every character takes more than one byte. No text is exchanged here; a Uint8Array keeps " +
        "the low 8 bits, and 255 + 1 becomes 0.",
      zh:
        "发了 FF，客户端收到的是 C4 80 两个字节：编号 256 的字符，UTF-8 就是这样写的。从 80 起，每个字符都不止一个" +
        "字节。这里交换的不是文本；Uint8Array 只留低 8 位，255 加 1 就是 0。",
    },
  },
};
