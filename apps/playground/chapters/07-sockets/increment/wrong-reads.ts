import type { Mistake } from "@ipcbook/checker";

/** Takes more from the stream than the one byte, or something that is not in it. */
export const wrongReads: Readonly<Record<string, Mistake>> = {
  "closes-without-reading": {
    title: { en: "Closes without answering", zh: "没回答就关闭了" },
    explanation: {
      en:
        "The client gets the end, or a reset, and no byte. Closing while bytes lie unread makes " +
        "the kernel reset the connection (ECONNRESET). Read first, then answer, then close.",
      zh: "客户端只等到了结束或重置，没有字节。还有字节没读就关闭，内核会重置连接（ECONNRESET）。" +
        "先读，再回答，最后关闭。",
    },
  },
  "ignores-end": {
    title: { en: "Answers a client that sent nothing", zh: "客户端什么都没发，也回答了" },
    explanation: {
      en:
        "The client ended without sending and got 01: the buffer was still 0, and one was added. " +
        "read() resolved to null, the end of the stream, and nobody looked. The chapter's server3 " +
        "does the same in C, with a ch that was never set.",
      zh:
        "客户端没发就结束了，却收到 01：缓冲区里还是 0，又加了一。read() 给出的是 null，也就是流的末尾，" +
        "但没有人看。书中的 server3 在 C 里也是这样，那里的 ch 从没赋过值。",
    },
  },
  "stale-byte": {
    title: { en: "Answers with the last client's byte", zh: "拿上一个客户端的字节来回答" },
    explanation: {
      en:
        "A client that sent nothing got a byte that was made from the one before it. The buffer " +
        "lives outside of the handler, and read() resolved to null without touching it. Make the " +
        "buffer inside, and don't answer at null.",
      zh:
        "没发字节的客户端收到了用上一个客户端的字节算出来的结果。缓冲区放在处理函数外面，而 read() " +
        "给出 null 时不会动它。把缓冲区放到函数里面，遇到 null 就不要回答。",
    },
  },
  "waits-for-end": {
    title: { en: "Waits for the end before it answers", zh: "等到末尾才回答" },
    explanation: {
      en:
        "The client keeps its side open and waits for the answer; the server waits for the end of " +
        "the stream. Neither moves. One byte is all there is to wait for: answer after the first " +
        "read().",
      zh:
        "客户端没有关闭自己这一边，在等回答；服务器却在等流的末尾。两边谁也不动。要等的只有一个字节：" +
        "第一次 read() 之后就该回答。",
    },
  },
  "answers-every-byte": {
    title: { en: "Answers each byte until the end", zh: "每个字节都回答，直到末尾" },
    explanation: {
      en: "The answer came, but then the server reads on, and the client waits for an end that " +
        "never comes. One byte, one answer, then close: no loop is needed.",
      zh:
        "回答是来了，但服务器接着又读，客户端等的结束始终不来。一个字节，一个回答，然后关闭，用不着循环。",
    },
  },
  "waits-before-close": {
    title: { en: "Waits for the client's end before it closes", zh: "等客户端先结束，自己才关闭" },
    explanation: {
      en:
        "The answer came, but then the server reads until the client ends, and the client waits " +
        "for the server's end. Neither moves. Here the server closes first.",
      zh: "回答是来了，但服务器接着读，要等客户端结束；客户端又在等服务器结束。两边谁也不动。" +
        "这里应当由服务器先关闭。",
    },
  },
  "answers-whole-read": {
    title: { en: "Answers all bytes of a read", zh: "一次读到几个，就回答几个" },
    explanation: {
      en:
        "Three bytes came in one write, and three were answered. How many bytes one read() gives " +
        "is chance: a stream has no message boundaries. Answer the first byte only.",
      zh:
        "三个字节一次写来，就回答了三个。一次 read() 能读到几个字节，全看运气，因为流没有消息边界。" +
        "只回答第一个字节。",
    },
  },
  "not-awaited": {
    title: { en: "Returns before its work is done", zh: "事情没做完就返回了" },
    explanation: {
      en:
        "While the first client said nothing, the second one was served: the handler had returned, or " +
        "its promise had resolved, before it was done with the first. That is what tells the server that the " +
        "next one's turn has come. And an error after that has nobody to go to: unless you catch it yourself, " +
        "it ends the whole server. Await the work, or return its promise.",
      zh:
        "第一个客户端还没出声，第二个就得到了服务：处理函数还没服务完第一个，就已经返回，或者 promise " +
        "已经兑现，服务器就当作轮到下一个了。此后再出错，也没有人来接：除非你自己捕获，否则整个服务器会就此结束。" +
        "请 await 这段工作，或者返回它的 promise。",
    },
  },
};
