import type { Mistake } from "@ipcbook/checker";

/** Sleeps where it should not, does not where it should, or leaves somebody waiting. */
export const wrongWaits: Readonly<Record<string, Mistake>> = {
  "spins": {
    title: { en: "Asks again and again", zh: "一遍遍地问" },
    explanation: {
      en:
        "Nobody is there, accept() says EAGAIN, and it is called again at once: the server burns a whole " +
        "processor while nothing happens. A call that does not sleep needs one that does, in front of it: " +
        "poll() sleeps until somebody comes.",
      zh:
        "没有人来，accept() 说 EAGAIN，程序立刻又问一遍：什么事也没有，却占满了一个处理器。调用自己不睡眠，" +
        "前面就要有一个会睡眠的：poll() 会睡到有人来为止。",
    },
  },
  "spins-on-host": {
    title: { en: "Spins while the host says nothing", zh: "主人不出声时空转" },
    explanation: {
      en:
        "The host's socket was made non-blocking as well, and read() is repeated for as long as it says " +
        "EAGAIN. The processor is busy until the host speaks. Without the flag read() sleeps by itself; " +
        "with it, poll() has to.",
      zh:
        "主人的套接字也设成了非阻塞，read() 说 EAGAIN 就再读一次，主人不开口，处理器就一直忙着。" +
        "不设这个标志，read() 自己会睡；设了，就要靠 poll() 来睡。",
    },
  },
  "silent-is-gone": {
    title: { en: "Takes a silent host for one that has gone", zh: "主人没出声，就当它走了" },
    explanation: {
      en:
        "The host's socket was made non-blocking as well. read() failed with EAGAIN, which says “nothing " +
        "yet”, and the connection was closed: the host saw the end before it had asked. The end of the " +
        "stream is 0, not an error.",
      zh:
        "主人的套接字也设成了非阻塞。read() 以 EAGAIN 失败，意思是“现在还没有”，连接却被关闭了：主人还没问，" +
        "就看到了结束。流的结束是返回 0，不是出错。",
    },
  },
  "one-a-question": {
    title: { en: "Lets in one at a time", zh: "一次只放进一个" },
    explanation: {
      en:
        "Several guests waited, accept() was called once, and the host was told 1. The others stay in the " +
        "queue. That somebody waits does not say how many: take them until accept() says EAGAIN.",
      zh:
        "等着的不止一个，accept() 却只调用了一次，告诉主人的也是 1，其他人还留在队列里。知道有人在等，" +
        "并不知道有几个：要一直取到 accept() 说 EAGAIN 为止。",
    },
  },
  "counts-the-failure": {
    title: { en: "Counts the accept that failed", zh: "把失败的 accept 也数进去了" },
    explanation: {
      en:
        "Nobody waited, and the host was told 1. The accept() that said EAGAIN has let nobody in: count " +
        "after it, not before.",
      zh:
        "没有人在等，告诉主人的却是 1。说 EAGAIN 的那次 accept() 没有放进任何人：应当先调用，再计数。",
    },
  },
  "guests-left-open": {
    title: { en: "The guests are not closed", zh: "客人的连接没有关闭" },
    explanation: {
      en:
        "The guest got its number, and waits for the end of the stream. Each accept() gives a descriptor, " +
        "and only close() gives it back.",
      zh: "客人拿到了号码，还在等流的结束。每次 accept() 都给出一个描述符，只有 close() 才能归还。",
    },
  },
};
