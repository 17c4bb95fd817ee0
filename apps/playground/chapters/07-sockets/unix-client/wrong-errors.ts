import type { Mistake } from "@ipcbook/checker";

/** A call fails, and the wrong thing is done about it. */
export const wrongErrors: Readonly<Record<string, Mistake>> = {
  "swallows-the-error": {
    title: { en: "Makes no answer of no server", zh: "把没有服务器说成没有回答" },
    explanation: {
      en:
        "connect() failed with ENOENT, and the client returned null, as if a server had been there " +
        "and ended. Whoever gets null does not learn that the path is wrong. Let the error out.",
      zh: "connect() 以 ENOENT 失败，客户端却返回 null，好像有过一个服务器，只是没回答就结束了。" +
        "拿到 null 的人不会知道是路径不对。请把错误抛出去。",
    },
  },
  "tries-for-ever": {
    title: { en: "Tries for ever", zh: "没完没了地重试" },
    explanation: {
      en:
        "connect() failed with ENOENT and was called again at once, and again: the client burns a " +
        "processor and never returns. Only EINTR is worth the same call again, because there it was " +
        "the signal that stood in the way. Any other error leaves the function.",
      zh:
        "connect() 以 ENOENT 失败，立刻又调用，再失败再调用：客户端白占着处理器，永远不返回。只有 EINTR 值得原样再来" +
        "一次，因为那只是被信号打断了。别的错误都该从函数里抛出去。",
    },
  },
  "keeps-the-socket": {
    title: { en: "Leaves the socket of a failed connect()", zh: "connect() 失败，套接字没关" },
    explanation: {
      en:
        "connect() failed, the error left the function, and the socket was left open. A socket whose " +
        "connect() has failed is still a descriptor. Every way out needs the close(): finally has " +
        "one place for all of them.",
      zh:
        "connect() 失败，错误抛出去了，套接字却还开着。connect() 失败的套接字仍然占着一个描述符。每条出路都要经过 " +
        "close()，写在 finally 里，一处就够。",
    },
  },
  "removes-the-name": {
    title: { en: "Removes the stale name", zh: "删掉了没人监听的名字" },
    explanation: {
      en:
        "connect() failed with ECONNREFUSED, and afterwards the name was gone. It is not the client's: " +
        "a server may be just between its bind() and its listen(), and would then listen where nobody " +
        "finds it. Whoever binds the name clears it away.",
      zh:
        "connect() 以 ECONNREFUSED 失败，之后名字也不见了。这个名字不归客户端管：也许服务器正好在 bind() 和 listen() " +
        "之间，删掉之后，它监听了也没人找得到。谁来绑定，才由谁清理。",
    },
  },
  "reset-is-null": {
    title: { en: "Takes a reset for an end", zh: "把重置当成结束" },
    explanation: {
      en:
        "The server closed while the client's byte lay unread; read() failed with ECONNRESET, and the " +
        "client returned null, as it does where read() returns 0. After an end the server may have " +
        "read everything; after a reset it surely has not. Let the error out.",
      zh:
        "客户端的字节还没读，服务器就关闭了；read() 以 ECONNRESET 失败，客户端却返回 null，那是 read() 返回 0 时才该" +
        "返回的。正常结束时，服务器也许都读到了；重置则说明它肯定没读完。请把错误抛出去。",
    },
  },
  "closes-at-the-end": {
    title: { en: "Forgets the socket when read() fails", zh: "read() 失败时忘了套接字" },
    explanation: {
      en:
        "read() failed with ECONNRESET, the error left the function, and the close() behind it was " +
        "never reached: a socket stays open. connect() is not the only call that can fail.",
      zh:
        "read() 以 ECONNRESET 失败，错误从函数里抛了出去，后面的 close() 没有执行到，留下一个开着的套接字。" +
        "会失败的不只是 connect()。",
    },
  },
  "ends-at-eintr": {
    title: { en: "Gives up at EINTR", zh: "遇到 EINTR 就放弃" },
    explanation: {
      en:
        "read() failed with EINTR and the client ended, although the answer was on its way. EINTR " +
        "says that a signal was handled while the call waited, and that nothing else happened: no " +
        "byte was taken. Make the same call again.",
      zh:
        "read() 以 EINTR 失败，客户端就结束了，而回答还在路上。EINTR 是说等待时处理了一个信号，别的什么都没发生，" +
        "也没有取走字节。把同一个调用再来一次。",
    },
  },
  "asks-again": {
    title: { en: "Begins all over at EINTR", zh: "遇到 EINTR 就从头再来" },
    explanation: {
      en:
        "read() failed with EINTR, and the client closed, connected once more and sent its byte a " +
        "second time. The server had the first one already, and answered where nobody listens any " +
        "more. Only the call that failed is to be made again.",
      zh:
        "read() 以 EINTR 失败，客户端就关掉连接，重新连上，又发了一次字节。服务器早已收到第一次的，它的回答却" +
        "没有人收了。要再来一次的，只是失败的那个调用。",
    },
  },
  "only-read-again": {
    title: { en: "Expects EINTR from read() only", zh: "只防着 read() 的 EINTR" },
    explanation: {
      en:
        "Sending failed with EINTR, and the error left the function, although the same at read() is " +
        "tried again. Every call that can block can be interrupted: connect() and write() too.",
      zh:
        "发送以 EINTR 失败，错误从函数里抛了出去；同样的事发生在 read()，却会再来一次。凡是可能阻塞的调用都可能被打断，" +
        "connect() 和 write() 也一样。",
    },
  },
  "connect-once": {
    title: { en: "Expects no EINTR from connect()", zh: "没料到 connect() 会有 EINTR" },
    explanation: {
      en:
        "connect() failed with EINTR, and the error left the function. Where the server's queue is " +
        "full, connect() on a Unix socket waits, and a signal can interrupt it: then there is no " +
        "connection yet, and the same call may be made again.",
      zh:
        "connect() 以 EINTR 失败，错误从函数里抛了出去。服务器的队列满了，Unix 套接字的 connect() 就要等，信号能把它打断：" +
        "这时连接还没有建立，同一个调用可以再来一次。",
    },
  },
  "again-once": {
    title: { en: "Expects EINTR once at most", zh: "以为 EINTR 最多一次" },
    explanation: {
      en:
        "Sending failed with EINTR, was tried again, failed with EINTR again, and that error left the " +
        "function. A second signal may come as well as a first: the same call is made until it " +
        "says something else, in a loop.",
      zh:
        "发送以 EINTR 失败，再来一次，又以 EINTR 失败，这一次错误从函数里抛了出去。信号既然能来第一次，就能来第二次：" +
        "同一个调用要放在循环里，直到它说的不再是 EINTR。",
    },
  },
  "forgets-at-send": {
    title: { en: "Forgets the socket when sending fails", zh: "发送失败时忘了套接字" },
    explanation: {
      en:
        "Sending failed with EPIPE, the error left the function, and the socket stayed open, although it " +
        "is closed where connect() or read() fails. Every call in between can fail: put all of them " +
        "under one try whose finally closes.",
      zh:
        "发送以 EPIPE 失败，错误从函数里抛了出去，套接字却还开着；而 connect() 或 read() 失败时它是关了的。中间的每个调用都" +
        "可能失败：把它们放进同一个 try，由它的 finally 来关闭。",
    },
  },
  "closes-nothing": {
    title: { en: "Closes a socket that it never got", zh: "去关一个没拿到的套接字" },
    explanation: {
      en:
        "socket() failed with EMFILE, and then close() was called for a descriptor that there is none " +
        "of. That failed too, with EBADF, and this second error took the place of the first: " +
        "whoever gets it does not learn that there were too many descriptors. Where socket() fails " +
        "there is nothing to close, so it stands before the try.",
      zh:
        "socket() 以 EMFILE 失败，接着又对一个并不存在的描述符调用 close()，它也失败了，是 EBADF，后一个错误盖住了" +
        "前一个：拿到它的人不会知道是描述符用完了。socket() 失败时没有什么可关的，所以它该写在 try 之前。",
    },
  },
};
