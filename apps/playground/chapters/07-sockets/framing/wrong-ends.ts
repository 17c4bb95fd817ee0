import type { Mistake } from "@ipcbook/checker";

/** Does not see the end, or not everywhere. */
export const wrongEnds: Readonly<Record<string, Mistake>> = {
  "answers-a-part": {
    title: { en: "Answers a message that never came whole", zh: "没发完的消息也回答了" },
    explanation: {
      en:
        "The client ended after 00 04 61 62, and got 00 04 00 00 62 61: the zeros of the new array " +
        "stood in for the two bytes that never came. null within a message says that it will " +
        "never be whole. Close without an answer to it.",
      zh:
        "客户端发了 00 04 61 62 就结束了，却收到 00 04 00 00 62 61：没来的两个字节，用新数组里的零充了数。" +
        "在一条消息中间遇到 null，说明它再也不会完整。不回答它，直接关闭。",
    },
  },
  "spins-in-a-message": {
    title: { en: "Reads on and on when a message is cut off", zh: "消息断在中间，还在反复读" },
    explanation: {
      en:
        "The client ended within a message. From then on read() gives null at once, each time it " +
        "is called; taken for 0 bytes, it keeps a processor busy for ever, and the next client " +
        "waits for ever. null can come at every read, not only at the first one of a message.",
      zh:
        "客户端在一条消息中间就结束了。此后每次调用 read() 都立刻给出 null；把它当成 0 个字节，就会永远占满" +
        "一个处理器，下一个客户端也永远等下去。每次读都可能遇到 null，不只是一条消息的第一次。",
    },
  },
  "never-closes": {
    title: { en: "Never closes", zh: "始终不关闭" },
    explanation: {
      en: "All messages were answered, the client has ended its half and waits for the server's " +
        "end, which never comes. Returning from the handler does not close. Call conn.close().",
      zh:
        "消息都回答了，客户端也结束了自己那一半，还在等服务器结束，却等不到。处理函数返回并不会关闭连接。" +
        "请调用 conn.close()。",
    },
  },
};
