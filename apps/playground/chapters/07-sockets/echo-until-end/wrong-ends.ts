import type { Mistake } from "@ipcbook/checker";

/** The echo is right, the end is not. */
export const wrongEnds: Readonly<Record<string, Mistake>> = {
  "never-closes": {
    title: { en: "Never closes", zh: "始终不关闭" },
    explanation: {
      en: "All came back, the client has ended its half and waits for the server's end, which " +
        "never comes. Its FIN ended one direction only. The server's socket stays in CLOSE_WAIT " +
        "until somebody calls close(): do it when read() has given null.",
      zh:
        "该回来的都回来了，客户端也结束了自己那一半，还在等服务器结束，却等不到。客户端的 FIN 只结束了一个" +
        "方向，服务器的套接字会停在 CLOSE_WAIT，直到有人调用 close()。read() 给出 null 之后就该调用。",
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
  "spins-at-end": {
    title: { en: "Reads on and on after the end", zh: "到了末尾还在反复读" },
    explanation: {
      en:
        "All came back, but at the end of the stream read() gives null at once, each time it is " +
        "called. Taken for “nothing yet”, it keeps a processor busy for ever, and the next client " +
        "waits for ever. null is for good: leave the loop.",
      zh:
        "该回来的都回来了，但到了流的末尾，每次调用 read() 都立刻给出 null。把它当成“暂时没有”，就会永远" +
        "占满一个处理器，下一个客户端也永远等下去。null 不会再变，请跳出循环。",
    },
  },
};
