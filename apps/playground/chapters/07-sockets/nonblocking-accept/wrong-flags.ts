import type { Mistake } from "@ipcbook/checker";

/** O_NONBLOCK is not where it should be, or another flag is lost for it. */
export const wrongFlags: Readonly<Record<string, Mistake>> = {
  "asks-for-flags": {
    title: { en: "The listener still blocks", zh: "监听套接字还是阻塞的" },
    explanation: {
      en:
        "Once the queue was empty, accept() slept, and the host waits for its answer until the next guest comes. " +
        "fcntl(fd, F_GETFL, O_NONBLOCK), the chapter's line, does not help: F_GETFL does not look at its " +
        "argument, returns the flags, and leaves them as they were. The command that sets is F_SETFL.",
      zh:
        "队列取空之后，accept() 就睡着了，主人要一直等到下一个客人来，才能得到回答。书里的那一行 " +
        "fcntl(fd, F_GETFL, O_NONBLOCK) 不管用：F_GETFL 不看参数，只返回标志，什么也不改。设置标志的命令是 F_SETFL。",
    },
  },
  "overwrites-flags": {
    title: { en: "The other flag is lost", zh: "另一个标志丢了" },
    explanation: {
      en:
        "The listener should have O_ASYNC and O_NONBLOCK; it has O_NONBLOCK and nothing else. F_SETFL sets all the " +
        "flags that can be set, and clears those that are not in its argument. Get them first, and add yours with |.",
      zh:
        "监听套接字应当既有 O_ASYNC 又有 O_NONBLOCK，现在却只有 O_NONBLOCK。F_SETFL 是把能设的标志整个设一遍，" +
        "参数里没有的就清掉。要先取出原来的，再用 | 加上自己的。",
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
    title: { en: "Does without O_NONBLOCK", zh: "没有用 O_NONBLOCK" },
    explanation: {
      en:
        "The answers are right, and the listener still blocks. To ask first, as with a poll() whose time-out is " +
        "0, is not enough: between that and accept() somebody else may take the client, and accept() sleeps " +
        "after all. What must not sleep says so with O_NONBLOCK, and not with luck.",
      zh:
        "回答都对，监听套接字却仍是阻塞的。先问一声，比如用超时为 0 的 poll()，并不够：在那之后、accept() 之前，" +
        "客户端可能被别人取走，accept() 还是会睡着。不许睡眠，就要用 O_NONBLOCK 来保证，不能靠运气。",
    },
  },
  "wrong-socket": {
    title: { en: "O_NONBLOCK on the host's socket", zh: "O_NONBLOCK 设在了主人的套接字上" },
    explanation: {
      en:
        "The host's socket does not block: read() failed with EAGAIN before the host had said anything, and that " +
        "ended the server. The listener and what it accepts share no flags, and the one whose call must not sleep " +
        "is the listener.",
      zh:
        "主人的套接字不阻塞：主人还没开口，read() 就以 EAGAIN 失败，服务器因此结束。监听套接字的标志，" +
        "和从它那里得到的套接字的标志，各管各的；不许睡眠的是监听套接字上的调用。",
    },
  },
  "believes-inherited": {
    title: { en: "Reads on before it answers", zh: "先接着读，还没回答" },
    explanation: {
      en:
        "One question was read, and in the place of an answer came another read(), which slept. Who reads until " +
        "EAGAIN waits for what never comes: on Linux a socket from accept() starts without O_NONBLOCK, whatever " +
        "the listener has. (On BSD and macOS the flag is inherited.)",
      zh:
        "读到了一个问题，没有先回答，却又去 read()，于是睡着了。想一直读到 EAGAIN 是等不到的：在 Linux 上，accept() " +
        "得到的套接字一开始没有 O_NONBLOCK，监听套接字有没有都一样。（在 BSD 和 macOS 上，这个标志会继承。）",
    },
  },
};
