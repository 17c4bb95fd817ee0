import type { Mistake } from "@ipcbook/checker";

/** Has read the message, and answers with other bytes. */
export const wrongAnswers: Readonly<Record<string, Mistake>> = {
  "not-reversed": {
    title: { en: "Sends the message back as it is", zh: "把消息原样送回" },
    explanation: {
      en:
        "The client sent 00 03 61 62 63 and got the same. The answer has the same length and the " +
        "bytes in reverse: 00 03 63 62 61.",
      zh:
        "客户端发了 00 03 61 62 63，收到的一模一样。回答的长度相同，内容要颠倒过来：00 03 63 62 61。",
    },
  },
  "reverses-all": {
    title: { en: "Reverses the length as well", zh: "连长度也颠倒了" },
    explanation: {
      en:
        "The client sent 00 03 61 62 63 and got 63 62 61 03 00. It takes the first two bytes, 63 " +
        "62, for a length and waits for 25442 bytes. Only what follows the length is reversed.",
      zh:
        "客户端发了 00 03 61 62 63，收到 63 62 61 03 00。它会把开头的 63 62 当成长度，去等 25442 个字节。" +
        "要颠倒的只是长度后面的内容。",
    },
  },
  "without-length": {
    title: { en: "Answers without a length", zh: "回答里没有长度" },
    explanation: {
      en:
        "The client sent 00 03 61 62 63 and got 63 62 61. It is in the same place as you were: it " +
        "reads a stream, and has to know where the answer ends. Send the length first.",
      zh: "客户端发了 00 03 61 62 63，收到 63 62 61。它的处境和你一样：读的也是流，" +
        "也得知道回答到哪里为止。先发长度。",
    },
  },
  "answers-in-host-order": {
    title: { en: "Writes the length in host order", zh: "按主机字节序写长度" },
    explanation: {
      en: "The client sent 00 03 61 62 63 and got 03 00 63 62 61. Low byte first is how this " +
        "machine keeps a 16-bit integer; read as network order, 03 00 is 768, and the client " +
        "waits for 765 bytes that never come. htons() is for both directions.",
      zh:
        "客户端发了 00 03 61 62 63，收到 03 00 63 62 61。这台机器存 16 位整数是低位字节在前；按网络字节序" +
        "读，03 00 是 768，客户端会去等另外 765 个永远不来的字节。收发两个方向都要转换。",
    },
  },
  "answer-counts-its-length": {
    title: { en: "Counts the length itself in the answer", zh: "回答的长度把自己也算了进去" },
    explanation: {
      en:
        "The client sent 00 03 61 62 63 and got 00 05 63 62 61: it waits for two bytes more. The " +
        "length counts what follows it, in the answer as in the message.",
      zh: "客户端发了 00 03 61 62 63，收到 00 05 63 62 61，还在等另外两个字节。长度只算它后面的，" +
        "消息里是这样，回答里也是这样。",
    },
  },
  "reverses-text": {
    title: { en: "Reverses characters, not bytes", zh: "颠倒的是字符，不是字节" },
    explanation: {
      en:
        "The client sent c3 a9 00 0a and got 0a 00 c3 a9: as UTF-8, c3 a9 are one character, é, and " +
        "stayed together. And bytes that are no UTF-8 come back as ef bf bd, behind a length that " +
        "is then wrong. Work on the bytes in the array.",
      zh:
        "客户端发了 c3 a9 00 0a，收到 0a 00 c3 a9：按 UTF-8，c3 a9 合起来是一个字符 é，没有被拆开。" +
        "不是 UTF-8 的字节还会变成 ef bf bd，前面的长度也就不对了。请直接处理数组里的字节。",
    },
  },
  "ignores-short-writes": {
    title: { en: "Does not look at what write() took", zh: "不看 write() 收下了几个字节" },
    explanation: {
      en:
        "The client is owed 14 bytes and got 5, 00 0c 6c 6b 6a: the length says 12, and 9 of them " +
        "were never sent. The client waits for these, and will take the next answer for them. " +
        "Write again, from the first byte that was not taken, until all is sent.",
      zh:
        "该给客户端 14 个字节，它只收到 5 个，00 0c 6c 6b 6a：长度说有 12 个，其中 9 个从没发出去。" +
        "客户端还在等，会把下一条回答当成这 9 个。从第一个没被收下的字节起接着写，直到发完。",
    },
  },
  "writes-from-the-start": {
    title: { en: "Writes from the start again", zh: "每次都从头写起" },
    explanation: {
      en:
        "The client waits for 00 02 62 61 and got 00 02 62 00: the first write() took three bytes, and the second one was given the whole " +
        "answer again. The loop counts what was taken, but has to begin there too: bytes.subarray(sent).",
      zh:
        "客户端等的是 00 02 62 61，收到的是 00 02 62 00：第一次 write() 收下了三个字节，第二次给它的又是整个回答。" +
        "循环数着收下了多少，也要从那里接着写：bytes.subarray(sent)。",
    },
  },
  "answers-with-the-low-byte": {
    title: { en: "Writes only the low byte of the length", zh: "回答的长度只写了低位字节" },
    explanation: {
      en:
        "The client sent 01 2c and 300 bytes, and all of them came back behind 00 2c: it takes 44 for the answer and the " +
        "next two for a length. Up to 255 the high byte is 0. Write length >> 8 into it, or send the two bytes that came.",
      zh:
        "客户端发了 01 2c 和 300 个字节，300 个都回来了，前面写的却是 00 2c：它会把 44 个当成回答，再把接下来的两个当成长度。" +
        "255 以内高位字节才是 0。要把 length >> 8 写进去，或者把收到的那两个字节照发回去。",
    },
  },
};
