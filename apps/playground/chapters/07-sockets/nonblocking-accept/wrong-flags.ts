import type { Mistake } from "@ipcbook/checker";

/** O_NONBLOCK is not where it should be, or another flag is lost for it. */
export const wrongFlags: Readonly<Record<string, Mistake>> = {
  "asks-for-flags": {
    title: { en: "Asks for the flags and sets none", zh: "只是取了标志，什么也没设" },
    explanation: {
      en:
        "fcntl(fd, F_GETFL, O_NONBLOCK) is the chapter's line. F_GETFL does not look at its argument: it " +
        "returned the flags, and left them as they were. Once the queue was empty, accept() slept, and " +
        "the host waits for its answer until the next guest comes. The command that sets is F_SETFL.",
      zh:
        "fcntl(fd, F_GETFL, O_NONBLOCK) 正是书里的那一行。F_GETFL 不看参数：它返回了标志，什么也没改。" +
        "队列取空之后，accept() 就睡着了，主人要一直等到下一个客人来，才能得到回答。设置标志的命令是 F_SETFL。",
    },
  },
  "overwrites-flags": {
    title: { en: "Overwrites the other flags", zh: "把别的标志覆盖掉了" },
    explanation: {
      en:
        "The listener had O_ASYNC; now it has O_NONBLOCK and nothing else. F_SETFL sets all the flags that " +
        "can be set, and clears those that are not in its argument. Get them first, and add yours with |.",
      zh:
        "监听套接字原来有 O_ASYNC，现在只剩 O_NONBLOCK。F_SETFL 是把能设的标志整个设一遍，参数里没有的就清掉。" +
        "要先取出原来的，再用 | 加上自己的。",
    },
  },
  "sets-back-to-0": {
    title: { en: "Sets the flags back to 0", zh: "把标志设回 0" },
    explanation: {
      en:
        "So the chapter says, and with it O_ASYNC is gone as well: F_SETFL with 0 clears whatever can be " +
        "cleared. A single flag is taken away with & ~O_NONBLOCK. Here it does not have to go at all: " +
        "who wants to sleep until somebody comes calls poll().",
      zh:
        "书里是这样说的，可这样一来 O_ASYNC 也没了：F_SETFL 的参数是 0，能清的就全清掉。只去掉一个标志，要用 " +
        "& ~O_NONBLOCK。其实这里根本不必去掉它：想睡到有人来为止，可以用 poll()。",
    },
  },
  "blocks-again": {
    title: { en: "Makes the listener block again", zh: "又让监听套接字阻塞了" },
    explanation: {
      en:
        "While nobody is there, O_NONBLOCK is taken away, so that accept() sleeps. The flag belongs to the " +
        "open file, not to this descriptor: every process that has the listener by fork(2) gets it " +
        "changed underneath. Leave it on, and sleep in poll().",
      zh:
        "没有人的时候，O_NONBLOCK 被去掉了，好让 accept() 睡眠。这个标志属于打开的文件，不属于这个描述符：" +
        "经 fork(2) 得到这个监听套接字的每个进程，都会发现它莫名其妙地变了。请让它一直开着，睡眠交给 poll()。",
    },
  },
  "polls-instead": {
    title: { en: "Asks poll before each accept", zh: "每次 accept 之前先问 poll" },
    explanation: {
      en:
        "poll() with a time-out of 0 says whether anybody waits, and only then is accept() called. The " +
        "listener still blocks, and between the two calls somebody else may take the client: then " +
        "accept() sleeps after all. What must not sleep says so with O_NONBLOCK, and not with luck.",
      zh:
        "先用超时为 0 的 poll() 问有没有人在等，有才调用 accept()。监听套接字仍是阻塞的，两次调用之间，" +
        "客户端可能被别人取走，accept() 还是会睡着。不许睡眠，就要用 O_NONBLOCK 来保证，不能靠运气。",
    },
  },
  "wrong-socket": {
    title: { en: "O_NONBLOCK on the host's socket", zh: "O_NONBLOCK 设在了主人的套接字上" },
    explanation: {
      en:
        "The listener still blocks, and the host's socket does not: read() failed with EAGAIN before the " +
        "host had said anything, and that ended the server. The two sockets share no flags. The one whose " +
        "call must not sleep is the listener.",
      zh:
        "监听套接字还是阻塞的，主人的套接字反而不阻塞：主人还没开口，read() 就以 EAGAIN 失败，服务器因此结束。" +
        "这两个套接字的标志各管各的。不许睡眠的是监听套接字上的调用。",
    },
  },
  "believes-inherited": {
    title: { en: "Believes that the flag is inherited", zh: "以为标志会继承" },
    explanation: {
      en:
        "The questions are read until read() says EAGAIN. It never does: on Linux a socket from accept() " +
        "starts without O_NONBLOCK, whatever the listener has. So the second read() slept, and the " +
        "question that was read before it is not answered. (On BSD and macOS the flag is inherited.)",
      zh:
        "程序一直读问题，要读到 read() 说 EAGAIN 为止，可它不会说：在 Linux 上，accept() 得到的套接字一开始没有 " +
        "O_NONBLOCK，监听套接字有没有都一样。于是第二次 read() 睡着了，已经读到的那个问题得不到回答。" +
        "（在 BSD 和 macOS 上，这个标志会继承。）",
    },
  },
};
