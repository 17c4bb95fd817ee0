import type { Mistake } from "@ipcbook/checker";

/** The calls are others than they should be, or come in another order. */
export const wrongCalls: Readonly<Record<string, Mistake>> = {
  "binds-first": {
    title: { en: "Binds the server's name", zh: "去绑定服务器的名字" },
    explanation: {
      en:
        "bind() failed with EADDRINUSE before the client had tried to connect. bind() gives your own " +
        "socket a name, and this name is the server's. A client needs none: it names the server in " +
        "connect() and stays unnamed itself.",
      zh:
        "还没去连接，bind() 就以 EADDRINUSE 失败了。bind() 是给自己的套接字起名字，而这个名字是服务器的。" +
        "客户端不需要名字：它在 connect() 里说出服务器的名字，自己一直没有。",
    },
  },
  "never-sends": {
    title: { en: "Sends nothing", zh: "什么都没发" },
    explanation: {
      en:
        "The server took the connection and waits for 41 (“A”); the client waits in read() for the " +
        "answer. Neither moves. The byte goes out before the answer is read.",
      zh:
        "服务器接受了连接，在等 41（“A”）；客户端停在 read() 里，在等回答。两边谁也不动。要先发字节，再读回答。",
    },
  },
  newline: {
    title: { en: "Sends a line", zh: "发的是一行" },
    explanation: {
      en:
        "The server got 41 0A: an A and a line feed. A stream knows no lines; each byte that you send " +
        "arrives, and each one means something. Send one byte.",
      zh:
        "服务器收到的是 41 0A：一个 A 和一个换行。流里没有行的概念，发出去的每个字节都会到，也都有意义。" +
        "只发一个字节。",
    },
  },
  "with-nul": {
    title: { en: "Sends the NUL of a string", zh: "把字符串末尾的 NUL 也发了" },
    explanation: {
      en:
        "The server got 41 00. The NUL ends a string in C's memory; on the wire it is a byte like any " +
        'other. `write(fd, "A", sizeof "A")` sends it as well: sizeof counts it.',
      zh: "服务器收到的是 41 00。NUL 在 C 的内存里表示字符串结束，到了线路上就是个普通字节。" +
        '`write(fd, "A", sizeof "A")` 也会把它发出去，因为 sizeof 把它算在内。',
    },
  },
  "closes-first": {
    title: { en: "Closes before it reads", zh: "还没读就关闭了" },
    explanation: {
      en:
        "The server got its byte and at once the end; the answer met nobody. read() on a descriptor " +
        "that was given back fails with EBADF, or, in a larger program, reads from whatever has got " +
        "the same number since. close() is the last call.",
      zh:
        "服务器收到字节，紧接着就是结束，回答没有人收。对已经交还的描述符 read()，会以 EBADF 失败；在大一些的程序里，" +
        "则会读到后来分到同一个号的别的东西。close() 是最后一个调用。",
    },
  },
  "shuts-both": {
    title: { en: "Ends both halves", zh: "两半都结束了" },
    explanation: {
      en:
        "The server answered and the client returned null. shutdown() with SHUT_RDWR also ends the " +
        "half on which the answer comes: read() returns 0 at once, and the server's write() fails " +
        "with EPIPE. SHUT_WR says that you have sent all, and leaves the other half open.",
      zh:
        "服务器回答了，客户端却返回 null。带 SHUT_RDWR 的 shutdown() 把回答要走的那一半也结束了：read() 立刻返回 0，" +
        "服务器的 write() 以 EPIPE 失败。SHUT_WR 只表示自己发完了，另一半还开着。",
    },
  },
  "does-not-wait": {
    title: { en: "Does not wait for the answer", zh: "没有等回答" },
    explanation: {
      en:
        "The server was about to answer, and the client had ended with EAGAIN. A call that does not " +
        "block (MSG_DONTWAIT, O_NONBLOCK) fails so where nothing has come yet. That is neither the end " +
        "nor an error of the server's. Let read() block, or wait with poll().",
      zh:
        "服务器正要回答，客户端已经以 EAGAIN 结束了。不阻塞的调用（MSG_DONTWAIT、O_NONBLOCK）在还没有数据时就这样" +
        "失败。这既不是结束，也不是服务器出了错。让 read() 阻塞，或者用 poll() 等。",
    },
  },
  "waits-for-end": {
    title: { en: "Waits for the end before it returns", zh: "要等到结束才返回" },
    explanation: {
      en:
        "The answer had come, and the client was in read() again. This server keeps the connection " +
        "until the client ends it; so both wait. One byte is the whole answer.",
      zh:
        "回答已经来了，客户端又进了 read()。这个服务器要等客户端先结束，于是两边都在等。一个字节就是全部回答。",
    },
  },
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
};
