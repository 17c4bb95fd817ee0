import type { Mistake } from "@ipcbook/checker";

/** A signal has another effect than it should. */
export const wrongActions: Readonly<Record<string, Mistake>> = {
  "killed-by-usr1": {
    title: { en: "SIGUSR1 kills it", zh: "SIGUSR1 把它杀死了" },
    explanation: {
      en:
        "The process ended at SIGUSR1. Nothing had been said of what that signal does here, and its default action " +
        "is to end the process, as is that of SIGHUP. Say it of both with sigaction() before you listen.",
      zh:
        "SIGUSR1 一来，进程就结束了。程序没说这个信号做什么，而它的默认动作就是结束进程，SIGHUP 也一样。" +
        "请在监听之前用 sigaction() 把两个都说清楚。",
    },
  },
  "killed-by-hup": {
    title: { en: "SIGHUP kills it", zh: "SIGHUP 把它杀死了" },
    explanation: {
      en:
        "SIGUSR1 does no harm, but at SIGHUP the process ended. The kernel sends it to a program whose " +
        "terminal is closed; its default action ends the process. Each signal has an action of its own.",
      zh:
        "SIGUSR1 没事，SIGHUP 一来，进程却结束了。终端关闭时，内核就会给里面的程序发 SIGHUP，默认动作是结束进程。" +
        "每个信号的动作都要分别设定。",
    },
  },
  "all-interrupt": {
    title: { en: "SIGUSR1 ends it as SIGTERM does", zh: "SIGUSR1 也像 SIGTERM 那样让它结束" },
    explanation: {
      en:
        "At SIGUSR1 the server removed its file and returned. A call failed with EINTR, and errno does not say " +
        "which signal it was. With SA_RESTART the kernel makes accept() and read() again, and the program sees " +
        "nothing; poll, select and epoll_wait fail all the same. A signal that is ignored interrupts none of them.",
      zh:
        "来的是 SIGUSR1，服务器却删掉文件返回了。有个调用以 EINTR 失败，而 errno 不会说是哪个信号。用了 SA_RESTART，" +
        "内核会自己重做 accept() 和 read()，程序什么也看不到；poll、select 和 epoll_wait 则照样失败。" +
        "被忽略的信号，哪一个也打断不了。",
    },
  },
  "polls": {
    title: { en: "SIGUSR1 ends it while nobody is there", zh: "没有客户端时，SIGUSR1 让它结束" },
    explanation: {
      en:
        "While it served a client, SIGUSR1 did no harm; with nobody there, the server ended. Did it sleep in poll()? " +
        "poll, select and epoll_wait fail with EINTR after every handler: SA_RESTART does not concern them " +
        "(signal(7)). accept() and read() are restarted; and a signal that is ignored interrupts nothing.",
      zh:
        "正在服务客户端时，SIGUSR1 没有影响；没有客户端时它一来，服务器就结束了。当时是不是睡在 poll() 里？poll、select " +
        "和 epoll_wait 在任何处理函数之后都以 EINTR 失败，SA_RESTART 管不到它们（见 signal(7)）。accept() 和 read() " +
        "会重做；被忽略的信号则什么也打断不了。",
    },
  },
  "default-action": {
    title: { en: "SIGTERM kills it", zh: "SIGTERM 把它杀死了" },
    explanation: {
      en:
        "No action was set for SIGTERM, so the kernel ended the process in the middle of its call. The file " +
        "of the socket is still there, and the next bind() fails with EADDRINUSE.",
      zh: "没有为 SIGTERM 设定动作，内核就在调用进行到一半时结束了进程。套接字文件还留在那里，" +
        "下一次 bind() 会以 EADDRINUSE 失败。",
    },
  },
  "all-restart": {
    title: { en: "SIGTERM interrupts nothing", zh: "SIGTERM 什么也打断不了" },
    explanation: {
      en:
        "SIGTERM came, and accept() sleeps as if nothing had been: with SA_RESTART the kernel makes the call again " +
        "after the handler, and a signal that is ignored does not even reach it. Nobody tells the program. The " +
        "signal that is to interrupt needs a handler without SA_RESTART.",
      zh:
        "SIGTERM 来了，accept() 却接着睡，好像什么都没发生过：有 SA_RESTART，处理函数运行之后，内核会把调用重做一遍；" +
        "信号被忽略，则根本到不了它那里。没有人告诉程序。要用来打断的信号，需要一个不带 SA_RESTART 的处理函数。",
    },
  },
};
