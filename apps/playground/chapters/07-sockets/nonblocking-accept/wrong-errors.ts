import type { Mistake } from "@ipcbook/checker";

/** Takes an error for what it is not. */
export const wrongErrors: Readonly<Record<string, Mistake>> = {
  "empty-is-fatal": {
    title: { en: "Dies of an empty queue", zh: "队列一空就退出" },
    explanation: {
      en:
        "accept() failed with EAGAIN, and nobody caught it. On a non-blocking listener that is no fault: " +
        "it is how the kernel says that all who waited have been taken. (EWOULDBLOCK is the same number.)",
      zh:
        "accept() 以 EAGAIN 失败，没有人接住。在非阻塞的监听套接字上，这不算出错：内核是在说，等着的都取完了。" +
        "（EWOULDBLOCK 是同一个数。）",
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
};
