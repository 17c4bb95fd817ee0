import type { Mistake } from "@ipcbook/checker";

/** Takes an error for what it is not. */
export const wrongErrors: Readonly<Record<string, Mistake>> = {
  "empty-is-fatal": {
    title: { en: "Dies of an empty queue", zh: "队列一空就退出" },
    explanation: {
      en:
        "accept() failed with EAGAIN, and nobody caught it. On a non-blocking listener that is no fault: " +
        "it is how the kernel says that all who waited have been taken. (The chapter calls it EWOULDBLOCK.)",
      zh:
        "accept() 以 EAGAIN 失败，没有人接住。在非阻塞的监听套接字上，这不算出错：内核是在说，等着的都取完了。" +
        "（书中叫它 EWOULDBLOCK。）",
    },
  },
  "in-vain-is-fatal": {
    title: { en: "Dies when it was woken in vain", zh: "被白白叫醒一次就退出" },
    explanation: {
      en:
        "poll() said that somebody waits, and then accept() said EAGAIN. Between the two calls another " +
        "process with the same listener may have taken the client, and on some systems a client that has " +
        "gone leaves the queue. That is what O_NONBLOCK is for: go back to sleep.",
      zh:
        "poll() 说有人在等，接着 accept() 却说 EAGAIN。两次调用之间，客户端可能被共用这个监听套接字的另一个进程" +
        "取走了；在有些系统上，走掉的客户端也会从队列里消失。O_NONBLOCK 正是为此而设：回去接着睡就是。",
    },
  },
  "aborted-is-fatal": {
    title: { en: "Dies because a client broke off", zh: "有个客户端中断了连接，服务器就退出" },
    explanation: {
      en:
        "accept() failed with ECONNABORTED: one client had gone again while it waited. The listener is " +
        "well, and so are the others in the queue. Call accept() again.",
      zh:
        "accept() 以 ECONNABORTED 失败：有一个客户端等着等着又走了。监听套接字没有问题，队列里的其他人也没有问题。" +
        "再调用一次 accept() 即可。",
    },
  },
  "aborted-is-empty": {
    title: { en: "Takes a client that broke off for the last", zh: "把中断的那个当成最后一个" },
    explanation: {
      en:
        "accept() failed with ECONNABORTED, and no more were taken. Only EAGAIN says that the queue is " +
        "empty; behind the one who broke off there were others.",
      zh:
        "accept() 以 ECONNABORTED 失败，程序就不再往下取了。只有 EAGAIN 才表示队列空了，中断的那个后面还有别人。",
    },
  },
  "killed-by-sigpipe": {
    title: { en: "Dies of somebody who has gone", zh: "有人走了，服务器跟着死" },
    explanation: {
      en:
        "A guest that has gone stays in the queue, and accept() hands it out as any other. write() to it " +
        "brings SIGPIPE, which ends the process. Use send() with MSG_NOSIGNAL, and expect EPIPE.",
      zh:
        "客人走了，连接仍留在队列里，accept() 照样把它交出来。往里 write() 会引来 SIGPIPE，进程就此结束。" +
        "请用带 MSG_NOSIGNAL 的 send()，并准备好接 EPIPE。",
    },
  },
  "reset-is-fatal": {
    title: {
      en: "Dies because the host left its answer unread",
      zh: "主人没读回答就走，服务器退出",
    },
    explanation: {
      en:
        "The host closed with the answer still in its buffer. On AF_UNIX the next read() fails with " +
        "ECONNRESET then, rather than return 0. The host has gone, no more: serve the next one.",
      zh:
        "主人关闭连接时，回答还留在它的缓冲区里。这种情况下，AF_UNIX 的下一次 read() 不返回 0，而是以 ECONNRESET " +
        "失败。主人走了而已，接着服务下一个。",
    },
  },
  "aborted-host-is-fatal": {
    title: { en: "Dies because nobody became the host", zh: "没人做成主人，服务器就退出" },
    explanation: {
      en:
        "The server waited for a host, and accept() failed with ECONNABORTED: one client had broken off. That can " +
        "come from each accept(), not only from those for guests. Behind that client there may be another: call " +
        "accept() again, or go back to poll().",
      zh:
        "服务器在等主人，accept() 却以 ECONNABORTED 失败：有个客户端中断了连接。每一次 accept() 都可能这样，" +
        "不只是取客人的时候。它后面也许还有别人：再调用一次 accept()，或者回到 poll()。",
    },
  },
  "leaks-the-gone": {
    title: { en: "A guest that has gone stays open", zh: "走掉的客人没有关闭" },
    explanation: {
      en:
        "The guest had gone, its number failed with EPIPE, and the close() behind it was not reached. Nobody " +
        "outside sees that, but each such guest costs a descriptor, until accept() fails with EMFILE. What was " +
        "accepted has to be closed, whether or not it could be told anything.",
      zh:
        "客人已经走了，发给它的号码以 EPIPE 失败，后面的 close() 没有执行到。从外面看不出来，可是每个这样的客人都要" +
        "占掉一个描述符，直到 accept() 以 EMFILE 失败。accept 得到的，不管告没告诉成，都要关闭。",
    },
  },
  "leaks-the-host": {
    title: { en: "A host that was reset stays open", zh: "重置了的主人没有关闭" },
    explanation: {
      en:
        "The host left its answer unread, read() failed with ECONNRESET, and the close() behind it was not reached. " +
        "The next host is served, but the server has one descriptor more each time. An error on a connection does " +
        "not close it.",
      zh:
        "主人没读回答就走了，read() 以 ECONNRESET 失败，后面的 close() 没有执行到。下一个主人照样得到服务，" +
        "服务器却每次多出一个描述符。连接上出了错，并不等于关闭了它。",
    },
  },
  "hangs-up-first": {
    title: { en: "Does not read what came before the end", zh: "结束之前来的，没有读" },
    explanation: {
      en:
        "The host had asked and then gone, and its question was not read. POLLHUP and POLLRDHUP tell that it has " +
        "ended; what it sent before that still lies there. Read until read() returns 0: the end comes in its turn.",
      zh:
        "主人问完才走，它的问题却没有人读。POLLHUP 和 POLLRDHUP 只说它结束了，之前发来的还在那里。" +
        "一直读到 read() 返回 0 为止，轮到结束时自然会看到。",
    },
  },
};
