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
        "A guest waits, the host says nothing, and the processor is busy. A read() that says EAGAIN and is repeated " +
        "does that, and so does a poll() that watches the listener as well: as long as somebody waits there, it " +
        "returns at once. Sleep until the host speaks, in read() or in a poll() for its socket alone.",
      zh:
        "客人在等，主人不出声，处理器却一直忙着。read() 说 EAGAIN 就再读一次，会这样；poll() 连监听套接字也一起看，" +
        "也会这样：只要还有人在那里等，它就立刻返回。请睡到主人开口为止：用 read()，或者用只看主人的 poll()。",
    },
  },
  "silent-is-gone": {
    title: { en: "Takes a silent host for one that has gone", zh: "主人没出声，就当它走了" },
    explanation: {
      en:
        "The host saw the end before it had asked. On a socket that does not block, read() fails with EAGAIN while " +
        "there is nothing yet; that says nothing of the host. The end of the stream is 0, not an error.",
      zh:
        "主人还没问，就看到了结束。套接字不阻塞时，还什么都没有，read() 就以 EAGAIN 失败，这并不说明主人怎么样了。" +
        "流的结束是返回 0，不是出错。",
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
    title: { en: "Counts one too many", zh: "多数了一个" },
    explanation: {
      en:
        "Nobody waited, and the host was told 1. An accept() that says EAGAIN has let nobody in, and the host is " +
        "no guest of its own: count where accept() has returned a guest.",
      zh:
        "没有人在等，告诉主人的却是 1。说 EAGAIN 的那次 accept() 没有放进任何人，主人自己也不是客人：" +
        "accept() 真的给出了一个客人，才数一个。",
    },
  },
  "at-most-64": {
    title: { en: "Lets in only so many", zh: "一次只放进这么多" },
    explanation: {
      en:
        "More guests waited than were let in: the others stay in the queue. That is what comes of a loop with a " +
        "limit, or of an array with so many places. Nothing but EAGAIN says that these were all.",
      zh:
        "放进来的比等着的少，其余的还留在队列里。循环有个上限，或者数组只有那么多位置，就会这样。" +
        "只有 EAGAIN 才表示都取完了。",
    },
  },
  "small-backlog": {
    title: { en: "Not enough room in the queue", zh: "队列里的位置不够" },
    explanation: {
      en:
        "Guests that came while others waited could not even connect. listen(fd, n) has room for n + 1; beyond that, " +
        "on AF_UNIX, connect() sleeps, or fails with EAGAIN where it must not sleep. Here 65 are to have room.",
      zh:
        "别人还在等时，后来的客人连都连不上。listen(fd, n) 有 n + 1 个位置；满了之后，AF_UNIX 上的 connect() " +
        "会睡眠，不许睡眠的就以 EAGAIN 失败。这里要容得下 65 个。",
    },
  },
  "lets-in-at-once": {
    title: { en: "Does not wait until the host asks", zh: "没等主人来问就放人" },
    explanation: {
      en:
        "The host had not asked yet, and the guest had its number already. Somebody comes, poll() says so for the " +
        "listener, and the server may well take him: but what he is told is an answer to the host's question.",
      zh:
        "主人还没问，客人就已经拿到了号码。有人来了，poll() 会报告监听套接字可读，服务器当然可以先把他取出来；" +
        "可是告诉他的号码，是主人来问时才有的。",
    },
  },
  "one-a-read": {
    title: { en: "Takes what was read for one question", zh: "读到多少都当成一个问题" },
    explanation: {
      en:
        "Several questions came in one write, and the host got one answer. One read() can return them all: each byte " +
        "is a question. Read one at a time, or look at what read() returned.",
      zh:
        "一次写入里有好几个问题，主人却只得到一个回答。一次 read() 可能把它们全取走，而每个字节都是一个问题。" +
        "请一次读一个字节，或者看看 read() 返回了多少。",
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
