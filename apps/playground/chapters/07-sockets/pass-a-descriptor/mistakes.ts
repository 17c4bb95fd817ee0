import type { Mistake } from "@ipcbook/checker";

/** What people really write, by the name of its file in `mistakes/`. */
export const mistakes: Readonly<Record<string, Mistake>> = {
  "no-room": {
    title: { en: "No room for the descriptor", zh: "没有给描述符留地方" },
    explanation: {
      en:
        "The byte was read, and what came with it had nowhere to go: the kernel closes such a descriptor " +
        "and says so with MSG_CTRUNC. The client sees its connection end without an answer. read() and a " +
        "recvmsg() without room do the same.",
      zh:
        "字节读到了，随它而来的描述符却没有地方放。内核会把这样的描述符关掉，并用 MSG_CTRUNC 标志告诉你。" +
        "客户端看到的是连接结束了，却没有回答。用 read()，或者用不留地方的 recvmsg()，结果都一样。",
    },
  },
  "keeps-it-open": {
    title: { en: "The passed descriptor is never closed", zh: "传来的描述符一直没有关闭" },
    explanation: {
      en:
        "The answer came, the end did not. The server's descriptor is one of its own, for the same " +
        "connection; that the sender has closed his changes nothing about it.",
      zh:
        "回答来了，结束却没有来。服务器得到的是它自己的描述符，指向同一个连接；发送方关掉自己的那一个，与它无关。",
    },
  },
  "only-shuts-down": {
    title: { en: "shutdown() in the place of close()", zh: "用 shutdown() 代替了 close()" },
    explanation: {
      en:
        "The peers see the end, because shutdown(2) ends a connection whoever holds it. But the descriptors stay: " +
        "with each passed connection the server has one more, until it may open no more (EMFILE).",
      zh:
        "shutdown(2) 会结束连接，不管还有谁拿着它，所以对方看到了结束。描述符却还在：每传来一个连接就多出一个，" +
        "直到再也打不开新的（EMFILE）。",
    },
  },
  "waits-for-its-end": {
    title: { en: "Waits for the client to end first", zh: "等客户端先结束" },
    explanation: {
      en:
        "After the answer the server reads on until the other end closes, and that one waits for the " +
        "server's end. Close after the answer.",
      zh: "回答之后，服务器还在读，要等对方关闭；对方也在等服务器结束。回答完就关闭。",
    },
  },
  "answers-the-sender": {
    title: { en: "The answer goes to whoever passed the descriptor", zh: "回答发给了传描述符的人" },
    explanation: {
      en:
        "The byte came over the passed connection, the answer went over the one that it was passed on. They " +
        "are two connections, and two descriptors.",
      zh: "字节是从传来的连接上读到的，回答却写到了用来传它的连接上。这是两个连接，两个描述符。",
    },
  },
  "byte-is-the-number": {
    title: { en: "Takes the byte for the descriptor", zh: "把字节当成了描述符" },
    explanation: {
      en:
        "The byte is only there because something must be sent. A number would be of no use: the sender's 5 " +
        "is another file in the server. The kernel puts the descriptor into the control message, with a " +
        "number of the server's.",
      zh: "那个字节只是因为总得发点什么。传数字没有用：发送方的 5 号，在服务器里是另一个文件。" +
        "描述符由内核放在控制消息里，换成了服务器自己的号码。",
    },
  },
  "answers-them-all": {
    title: { en: "Answers more than one byte", zh: "回答的不止一个字节" },
    explanation: {
      en:
        "Two bytes came over the passed connection, and each was answered. One read() takes as many as have come, up " +
        "to the size of its buffer. Read one byte, answer that one, and close.",
      zh:
        "传来的连接上来了两个字节，两个都得到了回答。一次 read() 会取走所有已经到的字节，最多装满缓冲区。" +
        "只读一个字节，回答它，然后关闭。",
    },
  },
  "only-the-first": {
    title: { en: "Only the first one is served", zh: "只服务了第一个" },
    explanation: {
      en:
        "After one descriptor the client's connection was closed, and the second one met nobody. Go on until " +
        "recvmsg() returns 0.",
      zh:
        "收到一个描述符之后，就把客户端的连接关了，第二个传来时已经没有人。请一直收到 recvmsg() 返回 0 为止。",
    },
  },
  "forgets-the-client": {
    title: { en: "The client's own connection stays open", zh: "客户端自己的连接没有关闭" },
    explanation: {
      en:
        "recvmsg() returned 0: the client has ended. It now waits for the end of the other half, which " +
        "comes with close().",
      zh: "recvmsg() 返回了 0，说明客户端已经结束。它在等另一半的结束，那要靠 close()。",
    },
  },
  "one-client": {
    title: { en: "Ends after the first client", zh: "第一个客户端走后就结束了" },
    explanation: {
      en:
        "The function returned, and with it the process ended: whoever connects after that is refused.",
      zh: "函数返回了，进程也就结束了，之后的连接都会被拒绝。",
    },
  },
  "byte-alone-is-the-end": {
    title: {
      en: "Takes a byte without a descriptor for the end",
      zh: "没带描述符的字节，被当成了结束",
    },
    explanation: {
      en:
        "Only a length of 0 is the end. A byte may come alone; there is nothing to do with it, and the next " +
        "one may bring a descriptor.",
      zh: "长度为 0 才是结束。字节也可能单独来，那就没有什么可做的，下一个也许会带着描述符。",
    },
  },
  "sigpipe": {
    title: { en: "Dies of an answer that nobody waits for", zh: "回答没人等，进程因此被杀" },
    explanation: {
      en:
        "The other end of the passed connection was closed. write() to it raises SIGPIPE, which ends the " +
        "process and all that it serves. send() with MSG_NOSIGNAL fails with EPIPE instead.",
      zh:
        "传来的连接，另一端已经关了。对它 write() 会引来 SIGPIPE，进程被结束，正在服务的一切也都断了。" +
        "用 send() 加上 MSG_NOSIGNAL，就只是以 EPIPE 失败。",
    },
  },
  "interrupted-is-the-end": {
    title: { en: "Takes EINTR for the end of the client", zh: "把 EINTR 当成客户端结束" },
    explanation: {
      en:
        "A signal came while recvmsg() waited, and the connection was closed. Nothing was received and " +
        "nothing was lost: call it again.",
      zh:
        "recvmsg() 等待时来了一个信号，连接就被关掉了。其实什么也没收到，什么也没丢，再调用一次就行。",
    },
  },
  "interrupted-is-fatal": {
    title: { en: "Dies of a signal in accept()", zh: "accept() 被信号打断，服务器就退出" },
    explanation: {
      en:
        "accept() failed with EINTR, and that ended the server. A signal has ended the waiting, no more: the " +
        "listener is well, and nobody has got lost. Call it again.",
      zh:
        "accept() 以 EINTR 失败，服务器因此结束。信号打断的只是等待，监听套接字没有问题，也没有丢掉任何人，" +
        "再调用一次就行。",
    },
  },
  "interrupted-answer": {
    title: { en: "A signal costs the answer", zh: "来了个信号，回答就没了" },
    explanation: {
      en:
        "A signal came while the passed connection was served, and that one was closed without its answer. EINTR, " +
        "of read() or of send(), does not say that the peer has gone: nothing was done, so call it again.",
      zh:
        "正在服务传来的连接时来了一个信号，连接没有得到回答就关闭了。read() 或 send() 报 EINTR，并不是说对方走了，" +
        "只是什么都没做成，再调用一次就行。",
    },
  },
  "leaks-the-gone": {
    title: { en: "What nobody waits for stays open", zh: "没人等回答的连接没有关闭" },
    explanation: {
      en:
        "The other end of a passed connection had been closed, the answer failed with EPIPE, and so the close() " +
        "behind it was not reached. Nobody sees that from outside, but each time the server has one descriptor more, " +
        "until it may open no more (EMFILE). A close() in finally is reached either way.",
      zh:
        "传来的连接，另一端已经关了，回答以 EPIPE 失败，后面的 close() 也就没有执行到。从外面什么也看不出来，" +
        "可是每来一次，服务器就多出一个描述符，直到再也打不开新的（EMFILE）。把 close() 放在 finally 里，怎样都会执行。",
    },
  },
  "last-first": {
    title: { en: "Serves the last one first", zh: "最后传来的最先服务" },
    explanation: {
      en:
        "Several connections were on their way, and the server took them all before it served one; then it did not " +
        "begin with the first. Their clients wait in the order in which they came. Serve each before you receive " +
        "the next one, or take them out of a queue at its front: shift(), not pop().",
      zh:
        "好几个连接同时在路上，服务器先把它们都收下，再开始服务，却不是从第一个开始。客户端是按先后顺序等着的。" +
        "请收下一个就服务一个；要用队列，也要从前面取：用 shift()，不用 pop()。",
    },
  },
  "spins": {
    title: { en: "Asks again and again, without waiting", zh: "不停地问，不肯等" },
    explanation: {
      en:
        "Nobody was there, and the server burnt a processor: on a listener that does not block, accept() fails " +
        "with EAGAIN, and was called again at once. That nobody is there yet is no interruption. Let the " +
        "call block, or wait in poll() before it.",
      zh:
        "一个人也没有，服务器却占满了处理器：监听套接字不阻塞时，accept() 以 EAGAIN 失败，程序立刻又调用一次。" +
        "还没有人来，不等于被信号打断。让调用阻塞，或者先在 poll() 里等。",
    },
  },
  "spins-in-recvmsg": {
    title: { en: "Asks the client again and again", zh: "不停地问客户端" },
    explanation: {
      en:
        "A client had connected and passed nothing yet, and the server burnt a processor: with MSG_DONTWAIT, recvmsg() " +
        "fails with EAGAIN where nothing is there, and was called again at once. EAGAIN is no EINTR: that one has waited " +
        "and was disturbed, this one never waits. Without the flag recvmsg() sleeps until something comes, or the end.",
      zh:
        "有个客户端连上了，还什么也没传，服务器就占满了处理器：带 MSG_DONTWAIT 的 recvmsg()，没有东西就以 EAGAIN 失败，" +
        "程序立刻又调用一次。EAGAIN 和 EINTR 不同：EINTR 是等着等着被打断，EAGAIN 是根本不等。不加这个标志，" +
        "recvmsg() 会一直睡到有东西来，或者对方结束。",
    },
  },
  "answers-the-silent": {
    title: { en: "Answers a connection that has sent nothing", zh: "连接上什么都没发，也给了回答" },
    explanation: {
      en:
        "Over the passed connection came the end and no byte, and it was answered with 01, or with what the one before it had sent. read() " +
        "returned 0 and left the buffer as it was. Only 1 means that a byte came.",
      zh:
        "传来的连接上没有字节，只有结束，得到的回答却是 01，或者是用上一个连接的字节算出来的。read() 返回 0 时不会动缓冲区。" +
        "返回 1 才表示收到了字节。",
    },
  },
};
