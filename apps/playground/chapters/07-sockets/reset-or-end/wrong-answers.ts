import type { Mistake } from "@ipcbook/checker";

/** The answer, or the server's end, comes at the wrong time, or not at all. */
export const wrongAnswers: Readonly<Record<string, Mistake>> = {
  "drains-without-ending": {
    title: { en: "Reads on without ending its half", zh: "没结束自己那一半，就接着读" },
    explanation: {
      en:
        "The answer came, and no end: the client waits for the server's, and the server reads until the " +
        "client's. Neither moves. Say first that this was all, with closeWrite(), and read then.",
      zh: "回答来了，结束没有来：客户端在等服务器结束，服务器在读，要等客户端结束。两边谁也不动。" +
        "先用 closeWrite() 说“就这些了”，再去读。",
    },
  },
  "drains-before-answering": {
    title: { en: "Reads everything before it answers", zh: "全读完了才回答" },
    explanation: {
      en:
        "The client sent its byte and waits for the answer; the server waits for the client's end. " +
        "Neither moves. All that the answer needs is the first byte: answer, then read the rest.",
      zh: "客户端发了字节，在等回答；服务器却在等客户端结束。两边谁也不动。回答只需要第一个字节：" +
        "先回答，再读剩下的。",
    },
  },
  "ends-before-answering": {
    title: { en: "Ends its half before it answers", zh: "还没回答，就结束了自己那一半" },
    explanation: {
      en:
        "The client got the end and no byte: after closeWrite() the write() failed with EPIPE. An end is " +
        "for good, so it comes after all that is to be said.",
      zh: "客户端只等到了结束，没有字节：closeWrite() 之后，write() 以 EPIPE 失败了。" +
        "结束了就收不回来，要说的都说完才轮到它。",
    },
  },
  "answers-every-byte": {
    title: { en: "Answers more than the first byte", zh: "回答的不止第一个字节" },
    explanation: {
      en:
        "Three bytes were sent, and three came back. The end was clean, but the answer is to be one " +
        "byte, whatever came with it: the others are read to be thrown away.",
      zh:
        "发了三个字节，回来三个。结束是正常的，但不管同来的还有什么，回答只应有一个字节：其余的读出来就扔掉。",
    },
  },
  "ignores-end": {
    title: { en: "Answers a client that sent nothing", zh: "客户端什么都没发，也回答了" },
    explanation: {
      en:
        "The client ended without sending and got 01: the buffer was still 0, and one was added. The first " +
        "read() resolved to null, and nobody looked.",
      zh:
        "客户端没发就结束了，却收到 01：缓冲区里还是 0，又加了一。第一次 read() 给出的是 null，但没有人看。",
    },
  },
};
