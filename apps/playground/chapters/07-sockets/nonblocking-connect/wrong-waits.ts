import type { Mistake } from "@ipcbook/checker";

/** The client waits too long, not at all, or for the wrong thing. */
export const wrongWaits: Readonly<Record<string, Mistake>> = {
  "blocks": {
    title: { en: "The socket still blocks", zh: "套接字还是阻塞的" },
    explanation: {
      en:
        "The server's queue was full, its kernel dropped the SYN, and connect() slept. By default it does so for " +
        "about two minutes, whatever limit stands behind it. Is O_NONBLOCK set by then? F_GETFL only reads the " +
        "flags: fcntl(fd, F_GETFL, O_NONBLOCK), as the chapter has it, changes nothing.",
      zh:
        "服务器的队列满了，内核丢掉了 SYN，connect() 就睡在那里。默认要睡两分钟左右，后面写了什么期限都没用。" +
        "这时 O_NONBLOCK 设上了吗？F_GETFL 只读标志：像书中那样写 fcntl(fd, F_GETFL, O_NONBLOCK)，什么也没有改变。",
    },
  },
  "does-not-wait": {
    title: { en: "Goes on without waiting", zh: "不等结果就往下走" },
    explanation: {
      en:
        "EINPROGRESS was taken for “connected”. Nobody listened, and the error came out of a later call, as if a " +
        "connection had been lost. With a full queue that call would wait without a limit. Where it goes well, it " +
        "is luck: on this machine the handshake is faster than the next call.",
      zh:
        "把 EINPROGRESS 当成了连上。没有人监听，错误从后面的调用里冒出来，倒像是连上之后又断了。要是队列满了，" +
        "那个调用会无限期地等。能成功是碰巧：在本机上，握手比下一个调用还快。",
    },
  },
  "never-gives-up": {
    title: { en: "Waits without a limit", zh: "等待没有期限" },
    explanation: {
      en:
        "The server's queue was full, and the client waited on and on. Now it is the kernel that decides when to " +
        "give up: by default after two minutes, with ETIMEDOUT. poll() takes the limit in milliseconds, and " +
        "returns 0 when it is over; -1 is no limit.",
      zh:
        "服务器的队列满了，客户端一直等下去。这样一来，什么时候放弃就由内核决定：默认两分钟左右之后，报 ETIMEDOUT。" +
        "给 poll() 一个毫秒数作期限，到时它返回 0；-1 则是没有期限。",
    },
  },
  "begins-the-limit-anew": {
    title: {
      en: "Begins the 100 ms anew after each signal",
      zh: "每来一个信号，100 毫秒就重新算起",
    },
    explanation: {
      en:
        "A signal came every 60 ms, poll() said EINTR, and was called again with 100 ms: so the time was never up. " +
        "poll() waits as long as it is told each time, and knows nothing of the wait before. Note when it has to be over, " +
        "and give poll() what is left until then.",
      zh:
        "每过 60 毫秒来一个信号，poll() 报 EINTR，再调用时又给了 100 毫秒，于是永远等不到头。poll() 每次都按给它的时间等，" +
        "不知道前一次等过多久。先记下截止的时刻，每次只给 poll() 剩下的时间。",
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
    title: { en: "Does not see that it is connected", zh: "连上了，却没看出来" },
    explanation: {
      en:
        "The connection was there, and the client left without a byte. That connect() is decided shows as POLLOUT; " +
        "POLLIN is for bytes that have come, and this server says nothing before it is asked. And it went well " +
        "if SO_ERROR is 0, or if a second connect() returns 0 or says EISCONN.",
      zh:
        "连接早就建立了，客户端却一个字节也没发就走了。connect() 有了结果，显示为 POLLOUT；POLLIN 说的是有字节到了，" +
        "而这个服务器不会先开口。SO_ERROR 是 0，或者再调用 connect() 时返回 0、报 EISCONN，都说明连上了。",
    },
  },
  "spins": {
    title: { en: "Asks again and again", zh: "一遍又一遍地问" },
    explanation: {
      en:
        "The queue was full, and the client asked without a pause whether it is connected by now; here the " +
        "thirtieth call failed. So a processor does nothing else. poll() sleeps until there is an answer, or the " +
        "time is over.",
      zh: "队列满了，客户端一刻不停地问连上没有，处理器别的什么也干不了；这里第三十次调用失败了。" +
        "poll() 会睡到有结果，或者时间到了为止。",
    },
  },
};
