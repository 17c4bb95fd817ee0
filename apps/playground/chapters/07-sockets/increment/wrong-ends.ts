import type { Mistake } from "@ipcbook/checker";

/** The answer is right, the end is not. */
export const wrongEnds: Readonly<Record<string, Mistake>> = {
  "never-closes": {
    title: { en: "Answers, but never closes", zh: "回答了，却始终不关闭" },
    explanation: {
      en: "The client got its byte and waits for the end, which never comes. Returning from the " +
        "handler does not close: the descriptor stays open, and each client leaves one more. Call " +
        "conn.close().",
      zh: "客户端收到了字节，还在等结束，结束却不来。处理函数返回并不会关闭连接：描述符一直开着，" +
        "每个客户端都留下一个。请调用 conn.close()。",
    },
  },
  "end-left-open": {
    title: { en: "Does not close when no byte comes", zh: "没收到字节时不关闭" },
    explanation: {
      en: "A client that ends without sending waits for the server's end, and it never comes: at " +
        "null the handler returns past its close(). Close on every way out; finally does that.",
      zh:
        "没发字节就结束的客户端，还在等服务器结束，却等不到：遇到 null 时，处理函数绕过 close() 就返回了。" +
        "不管从哪条路出去都要关闭，可以用 finally。",
    },
  },
  "spins-at-end": {
    title: { en: "Reads on and on after the end", zh: "到了末尾还在反复读" },
    explanation: {
      en:
        "At the end of the stream read() resolves to null at once, each time it is called. A loop " +
        "that waits for a byte there burns a processor and serves nobody else. null is for good: " +
        "leave the loop.",
      zh:
        "到了流的末尾，每次调用 read() 都立刻给出 null。在那里循环等字节，只会占满一个处理器，别的客户端" +
        "也都等不到服务。null 不会再变，请跳出循环。",
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
};
