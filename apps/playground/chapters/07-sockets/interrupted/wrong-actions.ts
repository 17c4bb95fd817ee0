import type { Mistake } from "@ipcbook/checker";

/** A signal has another effect than it should. */
export const wrongActions: Readonly<Record<string, Mistake>> = {
  "killed-by-usr1": {
    title: { en: "SIGUSR1 and SIGHUP kill it", zh: "SIGUSR1 和 SIGHUP 把它杀死了" },
    explanation: {
      en:
        "The process ended at SIGUSR1. Nobody had said what that signal does here, and its default action " +
        "is to end the process, as is that of SIGHUP. Say it with sigaction() before you listen.",
      zh:
        "SIGUSR1 一来，进程就结束了。程序没说这个信号做什么，而它的默认动作就是结束进程，SIGHUP 也一样。" +
        "请在监听之前用 sigaction() 说清楚。",
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
    title: { en: "Each signal ends it", zh: "什么信号都会让它结束" },
    explanation: {
      en:
        "At SIGUSR1 the server removed its file and returned. Its handlers were set without SA_RESTART, so " +
        "the blocked call failed with EINTR as it does after SIGTERM, and errno does not say which signal " +
        "it was. With SA_RESTART the kernel makes the call again, and the program sees nothing.",
      zh:
        "来的是 SIGUSR1，服务器却删掉文件返回了。设处理函数时没有用 SA_RESTART，阻塞的调用就以 EINTR 失败，" +
        "和 SIGTERM 之后一样，而 errno 不会说是哪个信号。用了 SA_RESTART，内核会自己重做这个调用，程序什么也看不到。",
    },
  },
  "polls": {
    title: { en: "Believes that poll is restarted", zh: "以为 poll 会自动重做" },
    explanation: {
      en:
        "At SIGUSR1, with nobody there, the server ended. It slept in poll(), and poll, select and " +
        "epoll_wait fail with EINTR after every handler: SA_RESTART does not concern them (signal(7)). " +
        "accept() and read() are restarted; and a signal that is ignored interrupts nothing.",
      zh:
        "没有客户端时来了 SIGUSR1，服务器就结束了。当时它睡在 poll() 里，而 poll、select 和 epoll_wait " +
        "在任何处理函数之后都以 EINTR 失败，SA_RESTART 管不到它们（见 signal(7)）。accept() 和 read() 会重做；" +
        "被忽略的信号则什么也打断不了。",
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
    title: { en: "SA_RESTART for SIGTERM as well", zh: "给 SIGTERM 也用了 SA_RESTART" },
    explanation: {
      en:
        "SIGTERM came, its handler ran, and the kernel made the call again: accept() sleeps as if nothing " +
        "had been. Nobody tells the program. The signal that is to interrupt must not have SA_RESTART, nor be ignored.",
      zh:
        "SIGTERM 来了，处理函数也运行了，然后内核又把调用重做一遍：accept() 接着睡，好像什么都没发生过，" +
        "没有人告诉程序。要用来打断的信号，就不能有 SA_RESTART，也不能忽略。",
    },
  },
};
