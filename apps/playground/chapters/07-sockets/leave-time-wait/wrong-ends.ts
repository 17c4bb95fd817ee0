import type { Mistake } from "@ipcbook/checker";

/** The wrong side ends first, or the connection does not end with a FIN at all. */
export const wrongEnds: Readonly<Record<string, Mistake>> = {
  "always-hangs-up": {
    title: { en: "The server always ends first", zh: "总是服务器先结束" },
    explanation: {
      en:
        "After a small letter the client got its answer and, before it had ended itself, the server's FIN. " +
        "Then the TIME_WAIT is the server's, whatever the client does next. Read on until recv() gives 0, " +
        "and end only then.",
      zh:
        "小写字母之后，客户端得到了回答，可它自己还没结束，服务器的 FIN 就来了。这样一来，不管客户端接下来" +
        "怎么做，TIME_WAIT 都归服务器。请接着读，读到 recv() 返回 0，再结束。",
    },
  },
  "never-hangs-up": {
    title: { en: "The server never ends first", zh: "服务器从不先结束" },
    explanation: {
      en:
        "After a capital the answer came, and no end: the client waits for the server's, and the server " +
        "reads until the client's. Neither moves. Say first that this was all, with shutdown(), and read then.",
      zh:
        "大写字母之后，回答来了，结束没有来：客户端在等服务器结束，服务器在读，要等客户端结束。两边谁也不动。" +
        "先用 shutdown() 说“就这些了”，再去读。",
    },
  },
  exchanged: {
    title: { en: "Capitals and small letters are exchanged", zh: "大小写弄反了" },
    explanation: {
      en:
        "The server ends first after a small letter and waits after a capital. “A” to “Z” are 0x41 to 0x5a, " +
        "“a” to “z” are 0x61 to 0x7a: the capitals are the smaller numbers.",
      zh:
        "小写字母之后服务器先结束，大写字母之后它却在等。“A”到“Z”是 0x41 到 0x5a，“a”到“z”是 0x61 到 0x7a：" +
        "大写字母的数反而小。",
    },
  },
  "misses-the-last": {
    title: { en: "Takes “Z” for no capital", zh: "没把“Z”当成大写字母" },
    explanation: {
      en:
        "“Z” was answered, and the server waited for the client's end: its condition stops one letter before. " +
        "“Z” is 0x5a and a capital too, so it is <= 0x5a, or < 0x5b.",
      zh: "“Z”得到了回答，服务器却在等客户端结束：条件少算了一个字母。“Z”是 0x5a，也是大写字母，" +
        "所以要写 <= 0x5a，或者 < 0x5b。",
    },
  },
  "looks-at-its-answer": {
    title: {
      en: "Judges by its answer, not by the letter",
      zh: "看的是自己的回答，而不是收到的字母",
    },
    explanation: {
      en:
        "After “z” the server ended first. The answer to it is “{”, which has no small and no capital form, so " +
        "toUpperCase() leaves it as it is. Who is to end first is decided by the byte that came, before one is added.",
      zh:
        "“z”之后，服务器先结束了。回答“z”的是“{”，它没有大小写之分，toUpperCase() 之后还是它自己。谁先结束，" +
        "要看收到的那个字节，而不是加一之后的。",
    },
  },
  "hears-a-later-capital": {
    title: { en: "Obeys a capital that comes later", zh: "后来的大写字母，它也听从了" },
    explanation: {
      en:
        "The client sent a small letter with a capital behind it, and got the server's FIN before it had ended " +
        "itself. Only the first byte is a request. What comes after it is read and thrown away, whatever it is.",
      zh:
        "客户端先发小写字母，后面跟着一个大写的，结果自己还没结束，服务器的 FIN 就来了。只有第一个字节是请求，" +
        "后面的不管是什么，读出来就扔掉。",
    },
  },
  "reads-so-much": {
    title: { en: "Reads on, but not to the end", zh: "接着读了，却没读到底" },
    explanation: {
      en:
        "The client sent 10,000 bytes after the server's end. The server read eight times and closed with the " +
        "others unread: a RST went out, and the TIME_WAIT that it had is gone. Nobody knows how much a client will " +
        "send; only 0 from recv() says that it was all.",
      zh:
        "服务器结束之后，客户端又发来 10000 字节。服务器读了八次就关闭，剩下的没读：发出去的是 RST，它本来有的 " +
        "TIME_WAIT 也就没了。客户端会发多少，谁也说不准；recv() 返回 0，才算读完。",
    },
  },
  resets: {
    title: { en: "Resets instead of ending", zh: "没有结束，而是重置" },
    explanation: {
      en:
        "SO_LINGER with a time of 0 makes close() send a RST. Then nobody holds a TIME_WAIT: the connection is " +
        "gone at once on both sides, and with it what had not been delivered yet. The client sees " +
        "ECONNRESET where it expects an end. To avoid TIME_WAIT in this way is to avoid the end.",
      zh:
        "SO_LINGER 的时间设成 0，close() 发出的就是 RST。这时谁也不会有 TIME_WAIT：连接在两边当场消失，还没送到的" +
        "数据也一起没了。客户端本来在等结束，等到的是 ECONNRESET。这样躲开 TIME_WAIT，躲掉的其实是结束本身。",
    },
  },
  "resets-at-the-close": {
    title: { en: "Resets where it should end second", zh: "该后结束的地方，用了重置" },
    explanation: {
      en:
        "The client had ended, and got ECONNRESET for an end: SO_LINGER with a time of 0 was set on the " +
        "connection, so close() sent a RST. The TIME_WAIT that was the client's is gone. After a capital it does " +
        "no harm only because shutdown() had sent the FIN before.",
      zh:
        "客户端已经结束，等来的却不是结束，而是 ECONNRESET：连接上设了时间为 0 的 SO_LINGER，close() 发的就是 RST，" +
        "客户端本该有的 TIME_WAIT 也没有了。大写字母之后没出事，只因为 shutdown() 已经先把 FIN 发了出去。",
    },
  },
  "leaves-bytes-unread": {
    title: { en: "Closes while bytes lie unread", zh: "还有字节没读就关闭" },
    explanation: {
      en:
        "The client sent more than its letter, and nobody read it. Where close() finds unread bytes, the " +
        "kernel sends a RST instead of the FIN: no end for the client, and no TIME_WAIT for anybody. After " +
        "shutdown() the bytes can still be read, up to the client's end.",
      zh:
        "客户端发的不止那个字母，多出来的没有人读。close() 时若还有没读的字节，内核发的就不是 FIN，而是 RST：" +
        "客户端等不到结束，谁那里也没有 TIME_WAIT。shutdown() 之后仍然可以读，一直读到客户端结束。",
    },
  },
  "closes-before-the-client": {
    title: { en: "Is gone when the client goes on sending", zh: "客户端还在发，它已经走了" },
    explanation: {
      en:
        "The server's FIN came first, as it should. Then the client sent more, and met a socket that nobody " +
        "could read from any more: the kernel answered with a RST, and the TIME_WAIT that was to come is " +
        "gone. close() gives up both halves, and so does shutdown() with SHUT_RD or SHUT_RDWR. End only the " +
        "writing half, with SHUT_WR, and read until the client has ended too.",
      zh:
        "服务器的 FIN 先到，这没错。可客户端接着又发，碰上的是一个再也没人能读的套接字：内核用 RST 回答，" +
        "本来该有的 TIME_WAIT 就没有了。close() 把两半都放弃了，SHUT_RD 或 SHUT_RDWR 的 shutdown() 也一样。" +
        "只用 SHUT_WR 结束写的一半，接着读，直到客户端也结束。",
    },
  },
  "takes-anything-for-the-end": {
    title: { en: "Takes the next bytes for the client's end", zh: "又来几个字节，就当是结束了" },
    explanation: {
      en:
        "After its answer the client sent two bytes more, and the server closed: its FIN was the first. One " +
        "recv() more waits for the end or for bytes, whichever comes first; only 0 is the end. Read in a loop.",
      zh:
        "得到回答之后，客户端又发了两个字节，服务器就关闭了：它的 FIN 成了第一个。再调用一次 recv()，等来的可能是" +
        "结束，也可能是字节；返回 0 才是结束。请用循环来读。",
    },
  },
  "ends-before-answering": {
    title: { en: "Ends its half before it answers", zh: "还没回答，就结束了自己那一半" },
    explanation: {
      en:
        "The client got the end and no byte: after shutdown() with SHUT_WR, send() fails with EPIPE. Answer, " +
        "and end then.",
      zh:
        "客户端只等到了结束，没有字节：SHUT_WR 的 shutdown() 之后，send() 以 EPIPE 失败了。先回答，再结束。",
    },
  },
  "never-closes": {
    title: { en: "Never closes a connection", zh: "从不关闭连接" },
    explanation: {
      en:
        "After a small letter the client ended, and the server's end did not come: the connection stays in " +
        "CLOSE_WAIT here and in FIN_WAIT2 there, and never gets as far as TIME_WAIT. Only close(), or " +
        "shutdown(), sends the second FIN.",
      zh:
        "小写字母之后，客户端结束了，服务器的结束却没有来：连接在这边停在 CLOSE_WAIT，在那边停在 FIN_WAIT2，" +
        "到不了 TIME_WAIT。第二个 FIN 要靠 close() 或者 shutdown() 来发。",
    },
  },
  "shutdown-for-close": {
    title: { en: "Takes shutdown() for close()", zh: "以为 shutdown() 就是 close()" },
    explanation: {
      en:
        "On the wire all went well, and the TIME_WAIT is where it should be; but the server has a socket too " +
        "many. shutdown() ends a half of the connection and gives no descriptor back. After the client's end, " +
        "close() it as well.",
      zh:
        "线路上一切正常，TIME_WAIT 也在该在的地方，但服务器多出一个打开着的套接字。shutdown() 结束的是连接的一半，" +
        "描述符并没有交还。客户端结束之后，还要 close()。",
    },
  },
};
