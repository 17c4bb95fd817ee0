import type { Mistake } from "@ipcbook/checker";

/** The answer is right; what else the client sent is read too little, or too long. */
export const wrongDrains: Readonly<Record<string, Mistake>> = {
  "closes-on-unread": {
    title: { en: "Closes while bytes lie unread", zh: "还有字节没读就关闭了" },
    explanation: {
      en:
        "The client sent three bytes, got its answer, and then a reset: two bytes lay unread in the " +
        "socket when it was closed, and the kernel says with an RST that nobody has read them. That the " +
        "half was ended before does not help. Read what else comes before you close.",
      zh:
        "客户端发了三个字节，收到了回答，接着却是重置：关闭的时候，套接字里还有两个字节没读，内核就用 RST " +
        "告诉对方它们没有人读过。先半关闭也没有用。关闭之前，要把后面来的也读掉。",
    },
  },
  "closes-too-soon": {
    title: { en: "Closes before the client has ended", zh: "客户端还没结束就关闭了" },
    explanation: {
      en:
        "Bytes that came with the first one were read, so the end was clean. Those that came after the " +
        "answer met a closed socket, and the kernel answered them with a reset. One big read takes what " +
        "is there now, and waiting a little before the close only takes a little more; that no more " +
        "comes is said by null alone.",
      zh:
        "与第一个字节同来的都读掉了，所以结束是正常的。回答之后才来的，遇到的却是已经关闭的套接字，" +
        "内核就用重置来回答。一次大大地读，拿到的只是眼下有的；关闭之前等一等，也不过多拿一点。" +
        "不会再有了，只有 null 说得出来。",
    },
  },
  "drains-once": {
    title: { en: "Reads once more, and closes", zh: "只多读了一次就关闭" },
    explanation: {
      en:
        "After the answer one more read() was made, which took the bytes that were there. Then the first " +
        "client was given up: the next one was served, although the first had not ended, and what the " +
        "first sent later met a closed socket and a reset. Read again and again, until null.",
      zh:
        "回答之后又读了一次，读掉的是那时已有的字节。接着服务器就不管第一个客户端了：它还没有结束，" +
        "下一个就得到了服务；它后来再发的，遇到的是已经关闭的套接字，换来了重置。要反复地读，直到 null。",
    },
  },
  "counts-the-buffer": {
    title: { en: "Counts the buffer, not what came", zh: "数的是缓冲区，不是收到的字节" },
    explanation: {
      en:
        "The first client had sent four bytes in all and was not done, and yet it was given up: the " +
        "second one got its answer. With each read() the size of the buffer was counted, and two reads " +
        "of a few bytes seemed to be more than 4096. Count what read() resolves to.",
      zh:
        "第一个客户端总共只发了四个字节，还没有结束，服务器就不管它了：第二个得到了回答。每次 read() 都按" +
        "缓冲区的大小来数，两次只有几个字节的读，就成了 4096 以上。该数的是 read() 的结果。",
    },
  },
  "limit-too-small": {
    title: { en: "Gives up too early", zh: "放弃得太早" },
    explanation: {
      en:
        "A client that sent 3000 bytes too many got its answer and then a reset. Up to 4096 are to be " +
        "read and thrown away, in as many reads as it takes.",
      zh:
        "客户端多发了 3000 个字节，收到回答之后就被重置了。4096 个以内都应该读出来扔掉，不管要读多少次。",
    },
  },
  "limit-too-large": {
    title: { en: "Gives up too late", zh: "放弃得太晚" },
    explanation: {
      en:
        "A client sent 4097 bytes too many and did not end, and the next one still waits for its turn. One more than " +
        "4096 is too many. A server that reads more than it has promised lets itself be held up for longer.",
      zh: "客户端多发了 4097 个字节，又不结束，下一个还在等着轮到自己。比 4096 多一个，就是太多。" +
        "服务器读得比说好的多，就会被耽误得更久。",
    },
  },
  "no-limit": {
    title: { en: "Reads for ever", zh: "没完没了地读" },
    explanation: {
      en:
        "A client sent 30000 bytes and more and did not end, and the next one still waits for its " +
        "answer. Who throws away whatever comes can be kept busy by a single client. Beyond 4096 bytes " +
        "close, and let the kernel reset the connection.",
      zh:
        "有个客户端发了三万多个字节还不结束，下一个到现在也没等到回答。来什么扔什么，一个客户端就能让服务器" +
        "忙个没完。超过 4096 个字节就关闭，让内核去重置连接。",
    },
  },
  "starts-counting-again": {
    title: { en: "Does not add up the reads", zh: "没有把各次读到的加起来" },
    explanation: {
      en:
        "Thirty thousand bytes at once were too much, as they should be, but twice 3000 were not, and the " +
        "next client still waits. Each read() was held against the limit by itself, or the reads were " +
        "counted and not their bytes. The limit is for all bytes together.",
      zh:
        "一次来三万个字节，确实算太多；分两次、每次 3000 个，却不算了，下一个客户端还在等。要么是每次 read() " +
        "都单独与上限相比，要么数的是读了几次，而不是读到的字节。上限管的是加起来的字节数。",
    },
  },
  "left-open-at-the-limit": {
    title: { en: "Does not close at the limit", zh: "到了上限却没有关闭" },
    explanation: {
      en:
        "The client that sent too much saw a clean end, and its bytes go on piling up in a socket that " +
        "nobody reads: the handler returned past its close(). The reset comes from the close, and so " +
        "does the descriptor.",
      zh:
        "发得太多的客户端看到的是正常的结束，它的字节还在一个没人读的套接字里越积越多：处理函数绕过 " +
        "close() 就返回了。重置要靠关闭才发得出去，描述符也要靠关闭才交还。",
    },
  },
  "never-closes": {
    title: {
      en: "Ends its half, but keeps the descriptor",
      zh: "结束了自己那一半，却不交还描述符",
    },
    explanation: {
      en:
        "A client that ends by itself notices nothing. But shutdown(2) gives nothing back: each client " +
        "leaves an open descriptor behind, until accept() fails with EMFILE; and one that sends too " +
        "much is never reset. Call conn.close() on every way out.",
      zh:
        "自己会结束的客户端察觉不到什么。但 shutdown(2) 什么也不交还：每个客户端都留下一个开着的描述符，" +
        "直到 accept() 以 EMFILE 失败；发得太多的客户端也始终不会被重置。不管从哪条路出去，都要调用 " +
        "conn.close()。",
    },
  },
  "drains-unawaited": {
    title: { en: "Returns while it still reads", zh: "还在读就返回了" },
    explanation: {
      en:
        "The second client was answered while the first had not ended. That may look like a way not to " +
        "be held up. But then nobody counts the connections: a thousand silent clients are a thousand " +
        "open descriptors. This server serves one after the other, to the close.",
      zh:
        "第一个还没有结束，第二个就得到了回答。看起来这样就不会被拖住，但连接有多少也就没人管了：一千个不出声" +
        "的客户端，就是一千个开着的描述符。这个服务器一次只服务一个，直到关闭。",
    },
  },
};
