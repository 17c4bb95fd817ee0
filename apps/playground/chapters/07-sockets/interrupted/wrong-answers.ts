import type { Mistake } from "@ipcbook/checker";

/** The client that is being served does not get what it should, or the signal is lost over it. */
export const wrongAnswers: Readonly<Record<string, Mistake>> = {
  "never-closes": {
    title: { en: "Keeps the client's connection", zh: "客户端的连接没有关闭" },
    explanation: {
      en:
        "The client has ended its side and waits for the end of the stream. The server has gone on to the " +
        "next accept() without close().",
      zh:
        "客户端已经结束了自己这一端，在等流的结束。服务器没有 close()，就去调用下一个 accept() 了。",
    },
  },
  "waits-for-all": {
    title: { en: "Cuts off the pair at SIGUSR1", zh: "SIGUSR1 一来，就不等这一对了" },
    explanation: {
      en:
        "A signal came between the two bytes, and the client was cut off without its sum. recv() with MSG_WAITALL " +
        "does that: when a signal comes, it returns what it has, fewer bytes than were asked for and no error; " +
        "SA_RESTART changes nothing, because something was read already. Few bytes are not the end; 0 is.",
      zh:
        "两个字节之间来了信号，客户端没拿到结果就被断开了。带 MSG_WAITALL 的 recv() 就会这样：信号一来，它返回手里" +
        "已有的，比要的少，也不算错误；SA_RESTART 也不起作用，因为已经读到了一些。比要的少，并不是结束；0 才是。",
    },
  },
  "drops-the-begun": {
    title: { en: "Drops the pair that has begun", zh: "丢下了已经开始的一对" },
    explanation: {
      en:
        "SIGTERM came between the two bytes, and the connection was closed at once: the client has sent a " +
        "whole pair and got nothing. Note that the signal came, and go on until this pair is answered.",
      zh:
        "SIGTERM 在两个字节之间来到，连接立刻关闭：客户端发完了一对，什么也没得到。先记下信号来过，" +
        "把这一对回答完再结束。",
    },
  },
  "loses-the-byte": {
    title: { en: "Loses the byte that it had read", zh: "丢了已经读到的字节" },
    explanation: {
      en:
        "SIGTERM came between the two bytes, and reading began anew, with an empty pair. The first byte is " +
        "out of the kernel and nobody gives it back; now the server waits for one that will not come.",
      zh:
        "SIGTERM 在两个字节之间来到，程序从头开始读一对。第一个字节已经从内核取走，不会再来一次；" +
        "服务器等的是一个不会来的字节。",
    },
  },
  "forgets-it": {
    title: { en: "Forgets the signal over the answer", zh: "回答完就忘了信号" },
    explanation: {
      en:
        "SIGTERM came between the two bytes. The pair was read on and answered, and then the server went on as " +
        "before. A signal is reported once, as EINTR, or as a smaller number where recv() was to wait for all " +
        "bytes: whoever goes on after it has to remember it.",
      zh:
        "SIGTERM 在两个字节之间来到。这一对读完了，也回答了，然后服务器一切照旧。信号只报告一次：要么是 EINTR，" +
        "要么，在 recv() 要等齐所有字节时，是一个较小的数。之后还要往下做，就得记住它来过。",
    },
  },
  "second-is-fatal": {
    title: { en: "Gives up at the second SIGTERM", zh: "第二个 SIGTERM 一来就放弃" },
    explanation: {
      en:
        "The first SIGTERM in the middle of the pair was noted. The second one ended the connection without " +
        "the answer. It says nothing new: go on as after the first.",
      zh:
        "一对说到一半，第一个 SIGTERM 记下了；第二个一来，没有回答就断开了连接。它没带来新的消息，照第一个之后那样做下去就行。",
    },
  },
  "short-answer": {
    title: { en: "Sends half of the answer", zh: "回答只发了一半" },
    explanation: {
      en:
        "send() took one byte of two, and its result was not looked at. That is what a signal does to a " +
        "call that has moved something already: no EINTR, but a smaller number.",
      zh:
        "send() 只收下了两个字节中的一个，返回值没有人看。调用已经送出一部分时来了信号，结果就是这样：不是 EINTR，" +
        "而是一个较小的数。",
    },
  },
  "drops-the-answer": {
    title: { en: "Gives up the rest of the answer", zh: "回答发到一半就放弃" },
    explanation: {
      en:
        "The second send() failed with EINTR, and the rest was not sent: the client got one byte of two. " +
        "EINTR says that nothing of this call was done; make it again, and end afterwards.",
      zh:
        "第二次 send() 以 EINTR 失败，剩下的就没有发：两个字节，客户端只得到一个。EINTR 表示这次调用什么都没做；" +
        "再做一次，然后才结束。",
    },
  },
  "answers-again": {
    title: { en: "Sends the answer from its beginning", zh: "从头再发一遍回答" },
    explanation: {
      en:
        "One byte was sent, the next send() failed with EINTR, and then the whole answer was sent again: " +
        "three bytes instead of two. What an earlier call has taken is gone; only the rest is repeated.",
      zh:
        "已经发了一个字节，下一次 send() 以 EINTR 失败，程序却把整个回答又发了一遍：两个字节变成了三个。" +
        "前面的调用收下的已经送走，要重发的只是剩下的部分。",
    },
  },
  "forgets-it-answering": {
    title: { en: "Forgets the signal while it sends", zh: "发送时忘了信号" },
    explanation: {
      en:
        "send() failed with EINTR, and was rightly made again; the client has its answer. But this was " +
        "SIGTERM too, and the server goes on. Not only accept() and read() tell of it.",
      zh:
        "send() 以 EINTR 失败，又做了一次，这没有错，客户端也得到了回答。但这也是 SIGTERM，服务器却照常运行。" +
        "会报告信号的，不只是 accept() 和 read()。",
    },
  },
  "drops-the-odd-byte": {
    title: { en: "Drops a byte without its second half", zh: "落单的字节被丢掉了" },
    explanation: {
      en:
        "One read() took a whole pair and the first byte of the next; the pair was answered, and that byte was " +
        "forgotten. It does not come again. Keep what is left over, and read behind it.",
      zh:
        "一次 read() 取走了整整一对，还有下一对的第一个字节；这一对回答了，那个字节却被忘掉，不会再来。" +
        "剩下的要留好，下次接在它后面读。",
    },
  },
  "reset-is-fatal": {
    title: {
      en: "Dies because a client left its answer unread",
      zh: "客户端没读回答就走，服务器退出",
    },
    explanation: {
      en:
        "The client closed with the answer still in its buffer. On AF_UNIX the next read() fails with ECONNRESET " +
        "then, rather than return 0. This client has gone, no more: close, and serve the next one.",
      zh:
        "客户端关闭连接时，回答还留在它的缓冲区里。这种情况下，AF_UNIX 的下一次 read() 不返回 0，而是以 ECONNRESET " +
        "失败。只是这个客户端走了：关闭它，服务下一个。",
    },
  },
  "killed-by-sigpipe": {
    title: { en: "Dies of a client that has gone", zh: "客户端走了，服务器跟着死" },
    explanation: {
      en:
        "A client asked and went before its turn. accept() hands it out as any other, its pair can be read, and the " +
        "answer brings SIGPIPE, which ends the process. SIGPIPE has an action too: ignore it, or use MSG_NOSIGNAL, and " +
        "expect EPIPE.",
      zh:
        "有个客户端问完，还没轮到就走了。accept() 照样把它交出来，它的一对也读得到，可一回答就引来 SIGPIPE，" +
        "进程就此结束。SIGPIPE 也有动作可设：忽略它，或者用 MSG_NOSIGNAL，并准备好接 EPIPE。",
    },
  },
  "leaks-the-gone": {
    title: { en: "A client that has gone stays open", zh: "走掉的客户端没有关闭" },
    explanation: {
      en:
        "The client went without reading its answer, a call on its connection failed, and the close() behind it was " +
        "not reached. The next client is served, but the server has one descriptor more each time. An error on a " +
        "connection does not close it.",
      zh:
        "客户端没读回答就走了，它的连接上有个调用失败，后面的 close() 没有执行到。下一个客户端照样得到服务，" +
        "服务器却每次多出一个描述符。连接上出了错，并不等于关闭了它。",
    },
  },
  "host-order": {
    title: { en: "The sum in the order of this machine", zh: "和用了本机的字节序" },
    explanation: {
      en: "A sum of 01 FE went out as FE 01. In network order the high byte comes first.",
      zh: "和是 01 FE，发出去的却是 FE 01。网络字节序是高位字节在前。",
    },
  },
  "no-carry": {
    title: { en: "A sum of one byte", zh: "和只算到一个字节" },
    explanation: {
      en:
        "255 and 255 were answered with 00 FE. Their sum is 510, or 01 FE; what is over 255 belongs into the first byte: " +
        "sum >> 8. A Uint8Array keeps the low 8 bits of what it is given, without a word.",
      zh:
        "255 加 255，回答是 00 FE。它们的和是 510，即 01 FE；超过 255 的部分属于第一个字节：sum >> 8。" +
        "Uint8Array 收到什么都只留低 8 位，一声不响。",
    },
  },
  "one-pair": {
    title: { en: "Answers one pair and closes", zh: "只回答一对就关闭" },
    explanation: {
      en:
        "The first pair was answered, and then the connection was closed while others were still to come, or lay unread. A client sends as " +
        "many as it likes. It is done when read() returns 0.",
      zh:
        "第一对得到了回答，随后连接就关了，后面的几对还没来，或者来了没人读。客户端想发几对就发几对，" +
        "read() 返回 0 才是发完了。",
    },
  },
  "answers-half": {
    title: { en: "Answers half a pair", zh: "半对也给了回答" },
    explanation: {
      en:
        "The client sent one byte and ended, and got an answer. A pair whose second byte never came is none: 0 in its " +
        "place would be a number that nobody has sent.",
      zh:
        "客户端发了一个字节就结束，却收到了回答。第二个字节没有来，就不成一对；拿 0 补上，等于替客户端说了一个它没说的数。",
    },
  },
};
