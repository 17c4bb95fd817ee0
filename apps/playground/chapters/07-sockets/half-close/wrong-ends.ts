import type { Mistake } from "@ipcbook/checker";

/** The halves end in the wrong order, too early, or not at all. */
export const wrongEnds: Readonly<Record<string, Mistake>> = {
  "waits-for-the-letter": {
    title: { en: "Reads first, and hands out afterwards", zh: "先收信，后发信" },
    explanation: {
      en:
        "The client got nothing, and no end: it waits for the letter in the box before it writes " +
        "its own, and the server waits for that one. Neither moves. Whose turn it is to end first is " +
        "part of the protocol, and here it is the server's.",
      zh:
        "客户端什么也没收到，也等不到结束：它要先拿到箱子里的信，才写自己的；服务器却在等它的信。两边谁也" +
        "不动。由谁先结束是协议的一部分，这里该由服务器先来。",
    },
  },
  "never-ends": {
    title: { en: "Hands out the letter, but not its end", zh: "信发出去了，却没有结束" },
    explanation: {
      en:
        "The bytes of the letter came, if there were any, but no end (FIN). The client can't know that " +
        "this was all, so it reads on, while the server waits for the client's letter. What says “that " +
        "was all” and leaves the other half open is shutdown(2) with SHUT_WR.",
      zh:
        "信里的字节到了（如果有的话），结束（FIN）却没有来。客户端不知道信已经完了，只好接着读；服务器这边" +
        "又在等客户端的信。要说“就这些了”，又让另一半继续开着，靠的是 shutdown(2) 的 SHUT_WR。",
    },
  },
  "ends-only-after-bytes": {
    title: { en: "Does not end when the box is empty", zh: "箱子空着时没有结束" },
    explanation: {
      en:
        "With a letter in the box all went well. The first client, who finds none, waits: no byte came " +
        "and no end. “Nothing” is a letter too, and it is the end that says so.",
      zh: "箱子里有信时一切正常。第一个客户端遇到的是空箱子，它一直在等：字节没有，结束也没有。" +
        "“什么都没有”也是一种内容，要靠结束才说得出来。",
    },
  },
  "does-not-read": {
    title: { en: "Closes without taking the client's letter", zh: "不收客户端的信就关闭了" },
    explanation: {
      en:
        "The next client got nothing: nobody had read the letter. And the one that went on sending saw a " +
        "reset, because its bytes met a socket that nobody holds any more. After the server's end the " +
        "client's half goes on; read it until read() gives null.",
      zh:
        "下一个客户端什么也没拿到：那封信没有人读。接着发的客户端还看到了重置，因为它的字节到达时，" +
        "套接字已经没有人持有。服务器结束之后，客户端那一半还在继续，要一直读到 read() 给出 null。",
    },
  },
  "thanks-after-the-end": {
    title: { en: "Writes after its own end", zh: "结束了自己那一半，又去写" },
    explanation: {
      en:
        "After SHUT_WR the writing half is gone for good: write() fails with EPIPE, and the lines after " +
        "it did not run. So the letter was read and yet not kept, and the next client got none. What is " +
        "to be said must be said before the end.",
      zh:
        "SHUT_WR 之后，写的那一半就再也没有了：write() 以 EPIPE 失败，后面的语句都没有执行。于是信读到了，" +
        "却没有留下，下一个客户端拿到的是空的。要说的话，都得在结束之前说完。",
    },
  },
  "never-closes": {
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
  "not-awaited": {
    title: { en: "Returns before the client's letter is there", zh: "客户端的信还没到，就返回了" },
    explanation: {
      en:
        "While the first client was still writing, the second one was served, and got an older letter. " +
        "The handler's promise had resolved too early. It may resolve when the client's end has come " +
        "and the letter lies in the box.",
      zh:
        "第一个客户端还在写，第二个就得到了服务，拿到的是更早的信：处理函数的 promise 兑现得太早了。" +
        "要等到客户端的结束来了，信也放进了箱子，它才该兑现。",
    },
  },
};
