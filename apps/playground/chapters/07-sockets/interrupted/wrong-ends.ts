import type { Mistake } from "@ipcbook/checker";

/** The server ends at SIGTERM as it should not, or does not end. */
export const wrongEnds: Readonly<Record<string, Mistake>> = {
  "eintr-is-fatal": {
    title: { en: "Dies of EINTR", zh: "死于 EINTR" },
    explanation: {
      en:
        "accept() failed with EINTR, and the error came out of the function: the process failed, and left " +
        "its file behind. EINTR is no fault. It is the message that the signal has come.",
      zh:
        "accept() 以 EINTR 失败，错误一直出到函数外面：进程以失败结束，文件也留下了。EINTR 不是故障，而是一个消息：" +
        "信号来了。",
    },
  },
  "fails-in-order": {
    title: { en: "Cleans up, and fails", zh: "收拾干净了，却以失败结束" },
    explanation: {
      en:
        "The file is gone, but the EINTR came out of the function, and the exit status says that the server " +
        "has failed. Whoever supervises it may start it again at once. It was asked to end, and did.",
      zh:
        "文件删掉了，可是 EINTR 还是从函数里抛了出去，退出状态说服务器失败了，监管它的程序可能马上又把它启动起来。" +
        "它是应要求结束的，而且结束得很好。",
    },
  },
  "retries-for-ever": {
    title: { en: "Makes every interrupted call again", zh: "凡是被打断的调用都重做" },
    explanation: {
      en:
        "SIGTERM came, and the server sleeps on in accept(); it takes EINTR for no message anywhere, and nobody " +
        "can end it but by SIGKILL. The usual loop around EINTR is right only for signals that mean nothing. Find " +
        "out why before you try again.",
      zh:
        "来了 SIGTERM，服务器却还在 accept() 里睡着；哪里的 EINTR 它都不当回事，除了 SIGKILL，谁也结束不了它。" +
        "常见的“遇到 EINTR 就重来”的循环，只适合那些没有含义的信号。重来之前，先弄清楚为什么被打断。",
    },
  },
  "accepts-again": {
    title: { en: "Makes the interrupted accept again", zh: "accept 被打断就重做" },
    explanation: {
      en:
        "With nobody there, SIGTERM came, accept() failed with EINTR, and was called again: the server " +
        "sleeps on. In the earlier servers that was right, because no signal meant anything. Here EINTR " +
        "is SIGTERM, in accept() as in read().",
      zh:
        "没有客户端时来了 SIGTERM，accept() 以 EINTR 失败，程序又调用一次，服务器接着睡。在前面的服务器里这样做没错，" +
        "因为那时信号都没有含义。在这里，EINTR 就是 SIGTERM，accept() 里和 read() 里都一样。",
    },
  },
  "leaves-the-name": {
    title: { en: "Leaves its file behind", zh: "留下了文件" },
    explanation: {
      en:
        "The server ended well, and the socket file is still there. Neither close() nor the end of the " +
        "process removes it; only unlink() does.",
      zh:
        "服务器正常结束，套接字文件却还在。close() 不会删掉它，进程结束也不会，只有 unlink() 才会。",
    },
  },
  "stops-with-the-client": {
    title: {
      en: "SIGTERM ends the client, not the server",
      zh: "SIGTERM 只结束了客户端，没结束服务器",
    },
    explanation: {
      en:
        "SIGTERM came while a client was served. A pair that had begun was answered and the connection closed, as it " +
        "should be; then the server went into accept() again. That a signal came was known where the client was served, " +
        "and not told to the loop around it.",
      zh:
        "正在服务客户端时来了 SIGTERM。已经开始的一对回答了，连接也关闭了，这都对；可服务器接着又进了 accept()。" +
        "信号来过，服务客户端的那一段知道，外面的循环却没有得到消息。",
    },
  },
  "end-of-client": {
    title: { en: "Takes EINTR for the end of the client", zh: "把 EINTR 当成客户端的结束" },
    explanation: {
      en:
        "SIGTERM came while the client was silent. It saw its connection closed, but the server sleeps in " +
        "accept() again, and has forgotten why. The end of the stream is 0; EINTR is about you, not " +
        "about the client.",
      zh:
        "客户端没出声时来了 SIGTERM。它的连接被关闭了，服务器却又睡在 accept() 里，忘了为什么关闭。流的结束是返回 " +
        "0；EINTR 说的是你自己，不是客户端。",
    },
  },
  "waits-for-the-client": {
    title: { en: "Waits until the client leaves", zh: "非要等客户端离开" },
    explanation: {
      en:
        "SIGTERM came, no pair had begun, and the server reads on. The client says nothing and stays: one idle " +
        "client keeps the server alive for as long as it likes. Only a pair that has begun is waited for.",
      zh: "来了 SIGTERM，一对都还没开始，服务器却接着读。客户端不出声也不走，一个空闲的客户端，" +
        "想让服务器活多久就能活多久。只有已经开始的一对才要等。",
    },
  },
  "serves-the-queue": {
    title: { en: "Serves those who wait, too", zh: "还去服务排队的人" },
    explanation: {
      en:
        "After SIGTERM and the last answer, the server took one more client out of the queue and answered it. A " +
        "queue need never be empty: as long as clients keep coming, such a server goes on. It was asked to end, " +
        "so whoever waits is let go.",
      zh:
        "来了 SIGTERM，最后一个回答也发了，服务器却又从队列里取出一个客户端来回答。队列可能永远不空，" +
        "只要不断有人来，这样的服务器就结束不了。既然要求它结束，排队的人就不再服务。",
    },
  },
};
