import type { Mistake } from "@ipcbook/checker";

/** One socket for all, and one client gets in the way of the others. */
export const wrongClients: Readonly<Record<string, Mistake>> = {
  "answers-once": {
    title: { en: "Answers one message and ends", zh: "回答一条就退出了" },
    explanation: {
      en:
        "The first message was answered, the next one never: the function returned. There is no " +
        "connection that is over after the answer. The loop goes on with the next datagram.",
      zh:
        "第一条消息得到了回答，下一条却没有，因为函数返回了。这里没有“回答完就结束的连接”，循环要接着取下一个数据报。",
    },
  },
  connects: {
    title: { en: "Connects its socket to a client", zh: "把自己的套接字连到了客户端" },
    explanation: {
      en:
        "After connect(2) a Unix datagram socket takes messages of this one peer only: sendto(2) of another client " +
        "fails with EPERM. The answer needs no connection: sendto(2) has an address.",
      zh:
        "connect(2) 之后，Unix 数据报套接字只收这一个对端的消息，别的客户端 sendto(2) 就会以 EPERM 失败。回答并不需要" +
        "连接：sendto(2) 可以带上地址。",
    },
  },
  "answers-the-first": {
    title: { en: "All answers go to the first client", zh: "回答全都发给了第一个客户端" },
    explanation: {
      en:
        "B asked, and the answer went to A, whose address had been kept. Each datagram brings the address of " +
        "its own sender.",
      zh:
        "提问的是 B，回答却发到了 A 那里，因为留着的是 A 的地址。每个数据报都带着自己那位发送者的地址。",
    },
  },
  "other-socket": {
    title: { en: "Answers from another socket", zh: "用另一个套接字回答" },
    explanation: {
      en:
        "The answer came, and not from the server's name, because it was sent by another socket than the one that took the " +
        "message. A client that has called connect(2) takes datagrams of its server only: the same sendto(2) would fail " +
        "with EPERM. Answer with the socket that has the name.",
      zh:
        "回答到了，发送者却不是服务器的名字，因为发它的不是收消息的那个套接字。客户端若调用过 connect(2)，就只收服务器的" +
        "数据报，同样的 sendto(2) 会以 EPERM 失败。用有名字的那个套接字来回答。",
    },
  },
  "needs-a-name": {
    title: { en: "Dies of a client without a name", zh: "遇到没有名字的客户端就崩溃" },
    explanation: {
      en:
        "A client that has not called bind() has no name, so there is nowhere to send an answer to: the kernel gives " +
        "no address, and sendto(2) to none fails (EINVAL or ENOTCONN). That ended the server, and B was not served.",
      zh:
        "客户端没有调用 bind()，就没有名字，回答也就无处可送：内核不给地址，sendto(2) 会失败（EINVAL 或 ENOTCONN）。" +
        "服务器因此退出，B 也就没人服务了。",
    },
  },
  "answers-the-last-name": {
    title: {
      en: "Answers somebody else in a nameless client's stead",
      zh: "没有名字的消息，回答给了别人",
    },
    explanation: {
      en:
        "A client without a name sent a message, and its answer went to B, whose address was still there from the message " +
        "before. An address belongs to one datagram. Where it is null, nobody can be answered.",
      zh:
        "没有名字的客户端发来一条消息，回答却发给了 B，因为 B 的地址是上一条消息留下来的。一个地址只属于一个数据报；它是 " +
        "null，就谁也不必回答。",
    },
  },
  "needs-the-client": {
    title: { en: "Dies of a client that has gone", zh: "遇到已经走掉的客户端就崩溃" },
    explanation: {
      en:
        "sendto(2) failed with ECONNREFUSED, because nobody has the name any more (ENOENT: the name itself has gone), " +
        "and nobody caught it. One client's departure is no concern of the others.",
      zh:
        "名字还在，人已经不在了，sendto(2) 以 ECONNREFUSED 失败（名字也没了就是 ENOENT），却没有人接住这个错误。" +
        "一个客户端走了，不该影响别的客户端。",
    },
  },
  "waits-for-the-reader": {
    title: { en: "Sleeps until a client reads", zh: "睡着等一个客户端来读" },
    explanation: {
      en:
        "A's queue was full of answers that it does not read, and sendto(2) sleeps until there is room. B's message " +
        "lay in the server's queue meanwhile. With MSG_DONTWAIT such an answer fails with EAGAIN instead.",
      zh:
        "A 从不读回答，它的队列满了，sendto(2) 就一直睡到有空位为止。这期间 B 的消息只能躺在服务器的队列里。加上 " +
        "MSG_DONTWAIT，这样的回答就只是以 EAGAIN 失败。",
    },
  },
  "dies-of-a-full-queue": {
    title: { en: "Dies of a client that does not read", zh: "遇到不读回答的客户端就崩溃" },
    explanation: {
      en:
        "sendto(2) with MSG_DONTWAIT failed with EAGAIN, because A's queue was full, and nobody caught it. Whoever does " +
        "not read gets fewer answers; the server goes on.",
      zh:
        "A 的队列满了，带 MSG_DONTWAIT 的 sendto(2) 以 EAGAIN 失败，却没有人接住。不读的人少收几个回答就是了，服务器要接着干。",
    },
  },
  "gives-up-the-slow": {
    title: { en: "Never answers again who once had no room", zh: "队列满过一次，就再也不回答了" },
    explanation: {
      en:
        "A's queue was full, and an answer was dropped. Then A read, asked again, and got nothing. EAGAIN speaks of this " +
        "moment and this one answer: as soon as the client has read there is room.",
      zh:
        "A 的队列满了，丢了一个回答。后来 A 把队列读空，又来问，却什么也没有得到。EAGAIN 说的只是那一刻、那一个回答：客户端一读，就又有空位了。",
    },
  },
  spins: {
    title: { en: "Asks again and again, without waiting", zh: "不停地问，不肯等" },
    explanation: {
      en:
        "While there was nothing to do, the server burnt processor time: recvfrom(2) does not wait, says EAGAIN, and " +
        "is called again at once. MSG_DONTWAIT belongs to a socket that something else waits for, such as poll(2).",
      zh:
        "无事可做的时候，服务器却一直占着处理器：recvfrom(2) 不等，返回 EAGAIN，马上又被调用。先要有别的东西来等，" +
        "例如 poll(2)，才用得上 MSG_DONTWAIT。",
    },
  },
  interrupted: {
    title: { en: "Dies of a signal", zh: "来个信号就退出" },
    explanation: {
      en:
        "recvfrom(2) failed with EINTR: a signal came before any datagram did, and nothing is lost. " +
        "The same call is made again.",
      zh:
        "recvfrom(2) 以 EINTR 失败：数据报还没到，信号先到了，什么也没有丢。同样的调用再来一次即可。",
    },
  },
};
