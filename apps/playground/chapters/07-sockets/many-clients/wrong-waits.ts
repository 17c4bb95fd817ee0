import type { Mistake } from "@ipcbook/checker";

/** Waiting in the wrong place, or not at all. */
export const wrongWaits: Readonly<Record<string, Mistake>> = {
  "one-after-another": {
    title: { en: "Serves one client after another", zh: "一个客户端服务完才轮到下一个" },
    explanation: {
      en:
        "A has connected and says nothing. The server is blocked in read() on A's connection, so " +
        "B's byte lies in its socket buffer and nobody looks at it. Wait for all descriptors in " +
        "one call, the listening one among them, and read only from one that is ready.",
      zh:
        "A 连上之后一言不发，服务器就阻塞在对 A 的 read() 里；B 发来的字节躺在套接字缓冲区里，没有人去看。" +
        "应当用一次调用同时等所有的描述符，监听描述符也在其中，哪个就绪了才读哪个。",
    },
  },
  "accept-waits": {
    title: { en: "Blocks in accept", zh: "阻塞在 accept 里" },
    explanation: {
      en: "accept() is called until it fails with EAGAIN, but the listening socket blocks: the " +
        "last accept() finds nobody and sleeps, and the client that was just let in is not " +
        "answered. Set O_NONBLOCK on the listening socket as well.",
      zh:
        "程序一直调用 accept()，等它以 EAGAIN 失败才停，可监听套接字是阻塞的：最后一次 accept() 没等到人，就睡着了，" +
        "刚放进来的客户端也得不到回答。监听套接字也要设上 O_NONBLOCK。",
    },
  },
  "writes-and-waits": {
    title: {
      en: "Waits for a client that takes no answers",
      zh: "死等一个不取回答的客户端",
    },
    explanation: {
      en: "A asks a lot and does not read. The buffer between the two is full at some point, and " +
        "then the server stays with A until everything is written, asleep in the call or trying " +
        "again and again: B asks and gets nothing. What is not taken has to be kept, and written " +
        "when the kernel says that there is room.",
      zh:
        "A 问了很多，却一个回答也不读，两端之间的缓冲区迟早会满。这时服务器非要把 A 的回答写完不可，要么睡在写调用里，" +
        "要么一遍遍重试，B 来提问就没人理了。写不进去的部分应当留着，等内核说有空位时再写。",
    },
  },
  "reads-on": {
    title: {
      en: "Reads on from a client that takes no answers",
      zh: "客户端不取回答，还一直读它的",
    },
    explanation: {
      en:
        "A sent 1 MiB and took nothing, and all of it went into the server, which keeps the answers in its memory: as many as " +
        "A likes to ask for, until the memory is gone. While something is pending for a client, do not watch it for reading. " +
        "Then its bytes stay in the kernel, whose buffers are full soon, and A's own write() has to wait. That is what " +
        "buffers with an end are for.",
      zh:
        "A 发了 1 MiB，一个回答也不取，服务器却全收下了，回答都堆在自己的内存里：A 想问多少就堆多少，直到内存用完。" +
        "还有回答没发出去的客户端，先别读它的。这样它发来的字节留在内核里，内核的缓冲区很快就满，A 自己的 write() 就得等着。" +
        "缓冲区有上限，用处正在这里。",
    },
  },
  "blocks-on-a-slow-client": {
    title: { en: "Leaves the clients' sockets blocking", zh: "客户端的套接字没有设成非阻塞" },
    explanation: {
      en:
        "The listening socket has O_NONBLOCK, but what accept() gives does not inherit it. A asks a " +
        "lot and does not read, until its answer has no room: send() sleeps, and will not wake before " +
        "A reads. All that time B is not answered. Set O_NONBLOCK on each new descriptor; then send() " +
        "fails with EAGAIN, and you keep the answer for later.",
      zh:
        "监听套接字设了 O_NONBLOCK，accept() 给出的新套接字却不会继承。A 问了很多却不读，回答终于放不下了：" +
        "send() 睡了过去，A 不来读它就不醒，这期间 B 一直没人理。每个新描述符都要设 O_NONBLOCK；" +
        "这样 send() 会以 EAGAIN 失败，把回答留到以后再发就是。",
    },
  },
  "busy": {
    title: { en: "Never sleeps", zh: "从不休眠" },
    explanation: {
      en: "All answers are right, and with nothing left to do the server goes round its loop all " +
        "the same, burning a processor. Either the time-out is 0, which means: return at once. " +
        "Or it waits for room to write with nothing to write: there is room nearly always, so " +
        "the call returns at once as well. Wait without a time-out, and ask for room only while " +
        "something is pending.",
      zh:
        "回答全对，可是没事可做的时候，服务器仍在循环里转个不停，白白烧掉一个处理器。要么是超时设成了 0，意思就是立刻返回；" +
        "要么是没有东西要写，却在等“可写”：空位几乎总是有的，于是调用也立刻返回。应当不设超时地等，" +
        "而且只有手里还有没写完的回答时，才去等可写。",
    },
  },
  "dies-of-eintr": {
    title: { en: "Ends when a signal interrupts the wait", zh: "等待被信号打断，服务器就结束了" },
    explanation: {
      en:
        "A signal came while the server waited, and the call failed with EINTR. Nothing is wrong " +
        "then: no descriptor was looked at. This call is never restarted by the kernel, not even " +
        "with SA_RESTART (signal(7)): go round the loop once more.",
      zh:
        "服务器正在等待，来了一个信号，调用以 EINTR 失败。这并不是出了什么错，只是没来得及看描述符。" +
        "这个调用内核从不自动重来，设了 SA_RESTART 也一样（见 signal(7)）：再绕一圈循环就行。",
    },
  },
  "dies-of-an-aborted": {
    title: {
      en: "Ends when a client has gone before accept",
      zh: "客户端在 accept 之前走了，服务器就结束了",
    },
    explanation: {
      en: "accept() failed with ECONNABORTED: a client was in the queue and had gone before its " +
        "turn. That is that client's business alone. Here it ended the server, and everybody's " +
        "connection with it.",
      zh:
        "accept() 以 ECONNABORTED 失败：有个客户端排在队列里，还没轮到就走了。这只是那一个客户端的事，" +
        "这里却让整个服务器结束了，所有人的连接也跟着没了。",
    },
  },
};
