import type { Mistake } from "@ipcbook/checker";

/** With select and poll: edge-triggered epoll tells the end once, and forgetting it looks like not noticing it. */
export const neverClosed: Mistake = {
  title: { en: "Forgets the client and keeps the descriptor", zh: "忘掉了客户端，却没关描述符" },
  explanation: {
    en:
      "After the end of the stream the client is taken out of the list, but its descriptor stays " +
      "open. So the server's side never ends, the client waits for it, and each client costs one " +
      "descriptor, until accept() fails with EMFILE. Forgetting is not closing.",
    zh:
      "流结束之后，客户端从表里去掉了，描述符却还开着。于是服务器这一端从不结束，客户端一直在等；每来一个客户端就少一个描述符，" +
      "直到 accept() 以 EMFILE 失败。忘掉不等于关闭。",
  },
};

/** What happens when a client goes. */
export const wrongEnds: Readonly<Record<string, Mistake>> = {
  "end-ignored": {
    title: { en: "Takes no notice of the end of a stream", zh: "没有理会流的末尾" },
    explanation: {
      en: "The client has ended its side, and read() returns 0. The server does nothing about it " +
        "and keeps the connection: the client waits for an end that never comes. Where readiness " +
        "means that read() would not block, this descriptor is ready for ever, and the loop " +
        "spins. 0 means: close it and forget it.",
      zh:
        "客户端结束了自己这一端，read() 返回 0，服务器却不理会，仍留着这条连接：客户端永远等不到流的末尾。" +
        "凡是以“read() 不会阻塞”为就绪的等法，这个描述符还会永远就绪，循环便空转起来。" +
        "0 的意思是：关闭它，忘掉它。",
    },
  },
  "end-drops-the-rest": {
    title: {
      en: "Drops the answer of a client that ends its side",
      zh: "客户端结束自己这一端，回答就被丢掉了",
    },
    explanation: {
      en: "A has asked, and ended its side with shutdown(): it says no more, and still listens. " +
        "The server takes that for the end of everything and closes, with bytes that it has not " +
        "read yet or answers that A has not taken yet. First all that came, then all answers, " +
        "then close.",
      zh:
        "A 问完之后用 shutdown() 结束了自己这一端：它不再说话，但还在听。服务器却以为一切都结束了，连接一关，" +
        "还没读的字节、A 还没取走的回答都丢了。先读完收到的，再写完回答，最后才关闭。",
    },
  },
  "killed-by-sigpipe": {
    title: { en: "Killed by SIGPIPE", zh: "被 SIGPIPE 杀死" },
    explanation: {
      en: "A went while answers for it were pending. Writing them raised SIGPIPE, whose default " +
        "action ends the process: all clients lose their server because one has gone. With " +
        "MSG_NOSIGNAL, or with the signal ignored, the write fails with EPIPE, and only A is " +
        "closed.",
      zh: "A 走的时候，还有没写完的回答。往这条连接上写，会引发 SIGPIPE，它的默认动作是结束进程：" +
        "走了一个客户端，大家都没了服务器。用 MSG_NOSIGNAL，或者忽略这个信号，写操作就以 EPIPE 失败，只需关闭 A。",
    },
  },
  "dies-of-a-reset": {
    title: {
      en: "Ends when a client closes with its answer unread",
      zh: "客户端没读回答就关闭，服务器就结束了",
    },
    explanation: {
      en:
        "A asked, and closed without reading its answer. What lies unread in its socket then is lost, " +
        "and the kernel tells the server: the next read() on A's connection fails with ECONNRESET " +
        "instead of returning 0. Here that ended the server, and B's connection with it. It is an " +
        "end like any other: close A, and go on.",
      zh: "A 问完之后，没读回答就关闭了。它的套接字里没读的字节都作废了，内核要让服务器知道：" +
        "下一次读 A 的连接，read() 不是返回 0，而是以 ECONNRESET 失败。这里服务器就因此结束了，B 的连接也跟着断了。" +
        "其实这也不过是客户端走了：关闭 A，接着干活。",
    },
  },
  "closes-at-eagain": {
    title: {
      en: "Closes a client because there is no room",
      zh: "一时没有空位，就把客户端关掉了",
    },
    explanation: {
      en:
        "A asks a lot before it reads, and at some point there is no room for more: send() fails with " +
        "EAGAIN. That says “not now”, and nothing about A, which is there and will read. Closed, A " +
        "finds the end of the stream in the middle of its answers. Keep what was not taken, and send " +
        "it when there is room; close only for EPIPE and ECONNRESET.",
      zh:
        "A 只顾着问，迟迟不读，终于没有空位了：send() 以 EAGAIN 失败。这只是说“现在不行”，并不是 A 出了什么事，" +
        "它还在，过一会儿就会来读。连接一关，A 的回答才收到一半，流就结束了。没写进去的要留着，等有空位再发；" +
        "遇到 EPIPE 和 ECONNRESET 才关闭。",
    },
  },
};
