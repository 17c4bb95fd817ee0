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
  "answers-half-a-length": {
    title: { en: "Takes half of a length for a whole one", zh: "只来了半个长度，就当成了整个" },
    explanation: {
      en:
        "After two whole messages the client sent one byte, 00, and ended. It got 00 00 at the end of the " +
        "answers: a third one, to a message that it never sent. The other half of the length never came, and " +
        "what stood in for it was what the array held. null can come between the two bytes as well.",
      zh:
        "两条完整的消息之后，客户端又发了一个字节 00，就结束了。它收到的回答末尾多出一个 00 00，可第三条消息它" +
        "根本没有发过。长度的另一半始终没来，顶替它的是数组里原有的东西。两个字节之间也可能遇到 null。",
    },
  },
  "left-open-in-a-message": {
    title: { en: "Does not close when a message is cut off", zh: "消息断在中间时没有关闭" },
    explanation: {
      en:
        "The client ended within a message, got the answers to the whole ones before it, and waits for the " +
        "end, which never comes: on that way out the handler returns past its close(). Close on every way " +
        "out; finally does that.",
      zh:
        "客户端在一条消息中间结束了。前面完整的都得到了回答，它还在等服务器结束，却等不到：处理函数从这条路返回时" +
        "绕过了 close()。不管从哪条路出去都要关闭，可以用 finally。",
    },
  },
  "only-ends": {
    title: { en: "Leaves a descriptor open", zh: "有描述符没有交还" },
    explanation: {
      en:
        "On the wire all is right, and yet descriptors stay open: with enough clients, accept() fails with " +
        "EMFILE. Only close(2) gives a descriptor back; closeWrite() is shutdown(2) and ends a half. Every " +
        "way out of the handler needs a conn.close(), also where read() or write() rejects and you catch it.",
      zh:
        "线路上一切正常，但有描述符一直开着：客户端一多，accept() 就会以 EMFILE 失败。能交还描述符的只有 " +
        "close(2)；closeWrite() 是 shutdown(2)，只结束一半。处理函数不管从哪条路出去，都要调用 conn.close()，" +
        "包括 read() 或 write() 抛出异常、又被你接住的时候。",
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
