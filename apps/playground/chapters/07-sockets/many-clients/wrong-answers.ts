import type { Mistake } from "@ipcbook/checker";

/** The wrong bytes, or to the wrong client. */
export const wrongAnswers: Readonly<Record<string, Mistake>> = {
  "one-answer": {
    title: { en: "Closes after the first answer", zh: "答完一次就关闭连接" },
    explanation: {
      en:
        "The first byte is answered and the connection closed. This client is not done: it asks " +
        "again, and finds the end of the stream. Close when read() returns 0, not earlier.",
      zh: "第一个字节答完，连接就被关闭了。可客户端还没完，它接着再问，得到的却是流的末尾。" +
        "要等到 read() 返回 0 才关闭，不要提前。",
    },
  },
  "answers-the-newest": {
    title: { en: "Answers whoever came last", zh: "把回答给了最后来的那个客户端" },
    explanation: {
      en:
        "One variable holds “the client”, and each accept() overwrites it. With several of them, " +
        "the answer to A goes to whoever came last, or to a descriptor that is closed by now. " +
        "Answer on the descriptor that the byte was read from.",
      zh:
        "程序用一个变量记着“那个客户端”，每次 accept() 都把它覆盖掉。客户端一多，给 A 的回答就发给了最后来的那一个，" +
        "甚至写到已经关闭的描述符上。从哪个描述符读到字节，就往哪个描述符回答。",
    },
  },
  "small-table": {
    title: { en: "Turns away the 65th client", zh: "第 65 个客户端被拒之门外" },
    explanation: {
      en: "There is a table with 64 places, and whoever comes when it is full is closed at once. " +
        "The first 64 of the crowd are answered, the others see the end of the stream. Nothing " +
        "here needs a limit that low; and if there must be one, leave clients in the queue " +
        "rather than let them in to throw them out.",
      zh:
        "程序里的表只有 64 个位置，表满之后来的客户端一放进来就被关掉。人群里前 64 个得到了回答，其余的只看到流的末尾。" +
        "这里用不着这么小的上限；真要有上限，也应当让客户端留在队列里等，而不是放进来再赶出去。",
    },
  },
  "short-write": {
    title: {
      en: "Forgets what a write did not take",
      zh: "没写进去的部分就不管了",
    },
    explanation: {
      en: "A write takes what there is room for, and says how much that was. Here the rest was " +
        "dropped: the client gets the first byte of its answer and waits for the others. Keep " +
        "what is left, and write it when there is room.",
      zh:
        "一次写操作有多少空位就写多少，并返回写了多少。这里剩下的部分被丢掉了：客户端只收到回答的第一个字节，" +
        "还在等后面的。剩下的要留着，等有空位再写。",
    },
  },
  "left-overs": {
    title: {
      en: "Gives a new client the answers of the one before",
      zh: "把前一个客户端的回答给了新来的",
    },
    explanation: {
      en: "A went without taking its answers, and they were still kept under its descriptor's " +
        "number. The kernel gives out the lowest number that is free, so C got the same one, and " +
        "with it A's answers. What is kept for a client has to go when its descriptor is closed.",
      zh:
        "A 没取回答就走了，那些回答仍然记在它的描述符号码下面。内核总是分配最小的空闲号码，于是 C 拿到同一个号码，" +
        "也就收到了 A 的回答。关闭一个描述符时，为它留着的东西也要一起清掉。",
    },
  },
  "shares-one-buffer": {
    title: {
      en: "Keeps answers in the one buffer for all",
      zh: "没发完的回答还放在共用的缓冲区里",
    },
    explanation: {
      en:
        "All clients are read into one buffer, and what A has not taken yet is a part of that very " +
        "buffer, not a copy: subarray() copies nothing. B's bytes are read over it, and when there is " +
        "room again, A is sent B's answer in place of its own. Copy what is kept, or give each client " +
        "its own buffer.",
      zh:
        "读哪个客户端都用同一个缓冲区，而 A 还没取走的回答就是这个缓冲区里的一段，并没有另存：subarray() 什么也不复制。" +
        "B 的字节一读进来，就把它盖住了；等有了空位，A 收到的便是 B 的回答。要留的部分得复制出来，" +
        "或者让每个客户端各有自己的缓冲区。",
    },
  },
  "drops-at-eagain": {
    title: { en: "Drops an answer that finds no room", zh: "回答一时写不进去，就丢掉了" },
    explanation: {
      en:
        "A asks a lot before it reads. At some point nothing more has room between the two: send() " +
        "fails with EAGAIN and has taken nothing. The bytes have been read already, so if their " +
        "answer is not kept now, or the next one is put in its place, nobody has it any more, and A " +
        "waits for it in vain. Keep all of it, in order, and send it when there is room.",
      zh:
        "A 只顾着问，迟迟不读，两端之间终于一点空位也没有了：send() 以 EAGAIN 失败，一个字节也没写进去。" +
        "可这些字节已经从套接字里读出来了，这时不把回答留下，或者留下了又被下一段回答盖掉，就再也找不回来，A 只能白等。应当全都按顺序留着，等有空位再发。",
    },
  },
};
