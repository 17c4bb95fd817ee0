import type { Mistake } from "@ipcbook/checker";

/** The client waits too long, not at all, or for the wrong thing. */
export const wrongWaits: Readonly<Record<string, Mistake>> = {
  "blocks": {
    title: { en: "The socket still blocks", zh: "套接字还是阻塞的" },
    explanation: {
      en:
        "The server's queue was full, its kernel dropped the SYN, and connect() slept. By default it does so for " +
        "about two minutes, whatever limit stands behind it. F_GETFL only reads the flags, and " +
        "looks at no argument: fcntl(fd, F_GETFL, O_NONBLOCK), as the chapter has it, changes nothing.",
      zh:
        "服务器的队列满了，内核丢掉了 SYN，connect() 就睡在那里。默认要睡两分钟左右，后面写了什么期限都没用。" +
        "F_GETFL 只读标志，根本不看参数：像书中那样写 fcntl(fd, F_GETFL, O_NONBLOCK)，什么也没有改变。",
    },
  },
  "does-not-wait": {
    title: { en: "Goes on without waiting", zh: "不等结果就往下走" },
    explanation: {
      en:
        "EINPROGRESS was taken for “connected”. Where nobody listened, send() was the one to fail. Where the " +
        "queue was full, it waited without a limit. And where it went well, it was luck: on this machine the " +
        "handshake is faster than the next call.",
      zh:
        "把 EINPROGRESS 当成了连上。没有人监听时，报错的成了 send()；队列满了时，它会无限期地等。能成功是碰巧：" +
        "在本机上，握手比下一个调用还快。",
    },
  },
  "never-gives-up": {
    title: { en: "poll() without a limit", zh: "poll() 没有期限" },
    explanation: {
      en:
        "The server's queue was full, and poll() waited with -1. Now it is the kernel that decides when to give " +
        "up: by default after two minutes, with ETIMEDOUT. poll() takes the limit in milliseconds, and " +
        "returns 0 when it is over.",
      zh:
        "服务器的队列满了，poll() 用 -1 等着。这样一来，什么时候放弃就由内核决定：默认两分钟左右之后，报 ETIMEDOUT。" +
        "给 poll() 一个毫秒数作期限，到时它返回 0。",
    },
  },
  "ignores-the-time-out": {
    title: { en: "Does not look at what poll() returned", zh: "不看 poll() 的返回值" },
    explanation: {
      en:
        "poll() returned 0: the time was up, and nothing had happened. SO_ERROR is 0 then too, because there " +
        "is no error yet. The client took that for a connection; send() said EAGAIN.",
      zh:
        "poll() 返回 0，说明时间到了，什么也没有发生。这时 SO_ERROR 也是 0，因为还没有错误。客户端就当是连上了，" +
        "结果 send() 报了 EAGAIN。",
    },
  },
  "waits-to-read": {
    title: { en: "Waits for POLLIN", zh: "等的是 POLLIN" },
    explanation: {
      en:
        "The connection was there, and the client did not see it: POLLIN is for bytes that have come, and this " +
        "server says nothing before it is asked. A connection that is decided shows as POLLOUT.",
      zh:
        "连接早就建立了，客户端却没看出来：POLLIN 说的是有字节到了，而这个服务器不会先开口。connect() 有了结果，" +
        "显示为 POLLOUT。",
    },
  },
  "spins": {
    title: { en: "Asks again and again", zh: "一遍又一遍地问" },
    explanation: {
      en:
        "The queue was full, and connect() was called without a pause: EALREADY, hundreds of times, with a " +
        "processor that does nothing else. Here the thirtieth call failed. poll() sleeps until there is an " +
        "answer.",
      zh:
        "队列满了，connect() 一刻不停地被调用，几百次都是 EALREADY，处理器别的什么也干不了。这里第三十次调用失败了。" +
        "poll() 会一直睡到有结果为止。",
    },
  },
};
