import type { Mistake } from "@ipcbook/checker";
import { listensOnLoopback } from "../hard-coded-host/mistakes.ts";

/** The server has another name than it should, or does not get it. */
export const wrongNames: Readonly<Record<string, Mistake>> = {
  "other-port": {
    title: { en: "Listens on another port", zh: "监听了别的端口" },
    explanation: {
      en:
        "connect() failed with ECONNREFUSED: the server listens, but not at the port it was given. Four ways " +
        "lead there. The book's 9734 written into the program, whatever the address says. htons() before " +
        "bind(), although the library already puts the port into network order: exchanged twice, 9734 (26 06) " +
        "becomes 1574 (06 26). Port 0. Or no bind() at all: listen() then takes a random port, and does not fail.",
      zh:
        "connect() 以 ECONNREFUSED 失败：服务器在监听，却不在给它的端口上。走到这一步有四条路。一是把书里的 9734 " +
        "写死在程序中，没管地址里的端口。二是 bind() 之前用了 htons()，可库已经会把端口转成网络字节序，颠倒两次，" +
        "9734（26 06）就成了 1574（06 26）。三是端口写成了 0。四是根本没有 bind()：这时 listen() 不会失败，" +
        "它会随便挑一个端口。",
    },
  },
  everywhere: {
    title: { en: "Listens on every interface", zh: "在所有网络接口上监听" },
    explanation: {
      en: "The clients were served, but the kernel shows 0.0.0.0 where 127.0.0.1 was asked for. " +
        "INADDR_ANY, which the chapter's server3 binds, takes connections to every address of the " +
        "machine: whoever can reach one of them can reach this server. Bind the address you got.",
      zh:
        "客户端都得到了服务，但要的是 127.0.0.1，内核里却是 0.0.0.0。书中的 server3 绑定的正是 INADDR_ANY，" +
        "发往这台机器任何一个地址的连接它都接：谁能到达其中一个，就能连上这个服务器。请绑定给你的那个地址。",
    },
  },
  "hard-coded-host": listensOnLoopback,
  "no-reuse": {
    title: { en: "Can't be started again at once", zh: "没法马上重新启动" },
    explanation: {
      en: "The second start ended with EADDRINUSE at bind(). Nobody listens there any more; what " +
        "holds the port is the TIME_WAIT of the client just served, because the server closed " +
        "first. It lasts 60 seconds. SO_REUSEADDR lets bind() pass, if it is set before bind(), on " +
        "the old listener and on the new one. Set afterwards, it is too late.",
      zh:
        "第二次启动在 bind() 处以 EADDRINUSE 结束。那里已经没有人监听了，占着端口的是刚才那个客户端的 " +
        "TIME_WAIT，因为先关闭的是服务器。它会持续 60 秒。设了 SO_REUSEADDR，bind() 就能通过；但要设在 " +
        "bind() 之前，而且新旧两个监听套接字都要设。bind() 之后再设就晚了。",
    },
  },
  "reuse-port": {
    title: { en: "Shares the port instead of reusing it", zh: "不是重用端口，而是共用端口" },
    explanation: {
      en:
        "A socket with SO_REUSEPORT shares its port with every other one that has it too, living ones as " +
        "well: whoever starts a second server by accident sees no error, and each of the two gets some of " +
        "the clients. After a restart it does not help: beside a TIME_WAIT of a socket that had only " +
        "SO_REUSEADDR, bind() fails with EADDRINUSE. SO_REUSEADDR is for that, and lets nobody in while " +
        "somebody listens.",
      zh:
        "设了 SO_REUSEPORT 的套接字会和别的同样设了它的套接字共用一个端口，对方还活着也一样：不小心启动了第二个服务器，" +
        "看不到任何错误，客户端却被两边各分走一部分。重启的时候它反而帮不上忙：要是旧套接字只设过 SO_REUSEADDR，" +
        "留下的 TIME_WAIT 照样让 bind() 以 EADDRINUSE 失败。该用的是 SO_REUSEADDR，只要有人在监听，它就不放别人进来。",
    },
  },
  "bind-unchecked": {
    title: { en: "Goes on after bind() has failed", zh: "bind() 失败了还往下走" },
    explanation: {
      en:
        "Started again, the server runs, and its clients get ECONNREFUSED. bind() had failed with " +
        "EADDRINUSE because of a TIME_WAIT, the error was dropped, and listen() gave the nameless " +
        "socket a random port. So does the chapter's server3. It needs both: SO_REUSEADDR before " +
        "bind(), and an end where bind() fails all the same.",
      zh:
        "再次启动之后，服务器在运行，客户端却得到 ECONNREFUSED。bind() 因为 TIME_WAIT 以 EADDRINUSE 失败，" +
        "错误被丢掉了，listen() 便给这个没有名字的套接字随便挑了一个端口。书中的 server3 就是这样。" +
        "两件事都要做：bind() 之前设 SO_REUSEADDR；bind() 若还是失败，就到此为止。",
    },
  },
  "taken-unnoticed": {
    title: { en: "Does not notice that the port is taken", zh: "端口被占了也没发觉" },
    explanation: {
      en:
        "Another server listened at the address, so bind() failed with EADDRINUSE: SO_REUSEADDR " +
        "does not help against a living listener, and should not. The error was caught and " +
        "forgotten; listen() then took a random port, on every interface, where no client looks.",
      zh:
        "这个地址上已经有别的服务器在监听，bind() 于是以 EADDRINUSE 失败：对还活着的监听者，SO_REUSEADDR " +
        "不管用，也不该管用。错误被接住之后就没了下文，listen() 便在所有网络接口上随便挑了个端口，" +
        "没有客户端会去那里找。",
    },
  },
  "ends-in-silence": {
    title: { en: "Ends as if all were well", zh: "像没事一样退出" },
    explanation: {
      en:
        "Another server had the port, bind() failed, and this one returned: its process ended with " +
        "status 0, which says to whoever started it that it did its work. Let the error out, so " +
        "that the process fails and says why.",
      zh:
        "端口被别的服务器占着，bind() 失败，这个服务器就返回了：进程以状态码 0 结束，启动它的人会以为它把活" +
        "干完了。请把错误抛出去，让进程以失败结束，并说明原因。",
    },
  },
  "no-queue": {
    title: { en: "A queue for one", zh: "队列里只等得下一个" },
    explanation: {
      en:
        "One client was being served, one waited, and the next one's connect() got no answer. With listen(fd, 0) Linux lets " +
        "one wait, always one more than the number says, and drops the SYN of everybody else, who then try again for up " +
        "to two minutes. 0 is not “as many as you like”; the chapter's backlog is 5.",
      zh:
        "一个客户端正在被服务，一个在等，再来一个，connect() 就没有回音了。listen(fd, 0) 之下，Linux 让一个排队，总比写的数" +
        "多一个；别人的 SYN 都会丢掉，对方要重试上两分钟。0 不等于“不限”，书中的 backlog 是 5。",
    },
  },
  "short-queue": {
    title: { en: "Too short a queue", zh: "队列太短" },
    explanation: {
      en:
        "One client was being served and two waited; the next one's connect() got no answer. With " +
        "listen(fd, 1) Linux lets two wait and drops the SYN of everybody else, who then try again " +
        "for up to two minutes. The chapter's backlog is 5.",
      zh:
        "一个客户端正在被服务，两个在等，再来一个，connect() 就没有回音了。listen(fd, 1) 之下，Linux 只让两个" +
        "排队，别人的 SYN 都会丢掉，对方要重试上两分钟。书中的 backlog 是 5。",
    },
  },
};
