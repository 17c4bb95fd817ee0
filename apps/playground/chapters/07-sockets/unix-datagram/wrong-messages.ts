import type { Mistake } from "@ipcbook/checker";

/** Where a message begins and ends is not kept. */
export const wrongMessages: Readonly<Record<string, Mistake>> = {
  "one-byte": {
    title: { en: "A buffer of one byte", zh: "缓冲区只有一个字节" },
    explanation: {
      en:
        "61 62 came, 61 was answered. A datagram is taken as a whole: what does not fit into the buffer is " +
        "thrown away, and the next call gives the next datagram. The rest does not wait, as it would in a stream.",
      zh:
        "来的是 61 62，回答的却是 61。数据报是整个取走的：缓冲区放不下的部分就丢掉了，下一次调用给的是下一个数据报。" +
        "剩下的字节不会像在流里那样等着你。",
    },
  },
  "small-buffer": {
    title: { en: "The buffer is shorter than a message may be", zh: "缓冲区比消息短" },
    explanation: {
      en:
        "Of the longest message, 8192 bytes, only the beginning was answered. recvfrom(2) cuts off what does " +
        "not fit, and nothing in its result says so.",
      zh:
        "最长的消息有 8192 个字节，只有开头的一部分得到了回答。放不下的，recvfrom(2) 一刀切掉，返回值里也看不出来。",
    },
  },
  "page-buffer": {
    title: {
      en: "The buffer holds 4096 bytes, half of a message",
      zh: "缓冲区只有 4096 字节，装得下半条消息",
    },
    explanation: {
      en:
        "The longest message has 8192 bytes, and the first 4096 came back, reversed. A page is a usual size for a buffer of a " +
        "stream, which gives the rest at the next read. A datagram has no rest: recvfrom(2) cuts it off, and says nothing.",
      zh:
        "最长的消息有 8192 个字节，倒着送回来的只有前 4096 个。读字节流时，4096 是常用的缓冲区大小，剩下的下次还能读到；" +
        "数据报没有“剩下的”，recvfrom(2) 把它一刀切掉，也不说一声。",
    },
  },
  "not-reversed": {
    title: { en: "Sends the message back as it is", zh: "把消息原样送回" },
    explanation: {
      en:
        "61 62 came, and 61 62 went back; the answer has the bytes in reverse, 62 61. toReversed() leaves the array as it is and " +
        "gives a new one, which has to be the one that is sent.",
      zh:
        "来的是 61 62，送回的还是 61 62；回答要把字节颠倒过来，即 62 61。toReversed() 不动原来的数组，" +
        "它给出一个新的，要发的是那一个。",
    },
  },
  "whole-buffer": {
    title: { en: "Answers with the whole buffer", zh: "把整个缓冲区都发了出去" },
    explanation: {
      en:
        "Two bytes came, 8192 were answered, most of them zeros. `length` says how many bytes of the buffer " +
        "are the datagram.",
      zh:
        "来了两个字节，却回答了 8192 个，其中大多是零。缓冲区里有多少字节属于这个数据报，要看 `length`。",
    },
  },
  "old-bytes": {
    title: { en: "As many bytes as the longest message had", zh: "回答总和最长的那条消息一样长" },
    explanation: {
      en:
        "After a message of six bytes one of two was answered with six. A length is that of one datagram. What stands " +
        "behind it in the buffer does not belong to it: in C, mostly the end of an older one.",
      zh:
        "先来一条六个字节的消息，再来一条两个字节的，回答却还是六个字节。每个长度只属于一个数据报；缓冲区里排在它后面的" +
        "字节与它无关，在 C 里多半是旧数据报的尾巴。",
    },
  },
  "adds-up": {
    title: { en: "The second answer repeats the first message", zh: "第二个回答里还有第一条消息" },
    explanation: {
      en:
        "The bytes were collected behind each other, as one does with a stream until a message is complete. " +
        "A datagram always is: one call, one message. The next one starts from nothing.",
      zh:
        "收到的字节被接在了一起。对流才需要这样，攒到一条消息完整为止。数据报总是完整的：调用一次，就是一条，下一条从头开始。",
    },
  },
  "byte-by-byte": {
    title: { en: "Each byte is sent by itself", zh: "一个字节发一次" },
    explanation: {
      en:
        "The client expected one answer and got the first byte of it: each sendto(2) is a datagram " +
        "of its own. In a stream nobody would have noticed.",
      zh:
        "客户端等的是一个完整的回答，收到的却只是它的第一个字节：每次 sendto(2) 都是一个单独的数据报。换作流，谁也看不出来。",
    },
  },
  "empty-is-the-end": {
    title: { en: "Takes an empty message for the end", zh: "把空消息当成了结束" },
    explanation: {
      en:
        "A datagram of no bytes came, and the server ended. With a stream 0 is the end; here there is no " +
        "connection, so nothing can end. Any client could stop such a server.",
      zh:
        "来了一个没有字节的数据报，服务器就退出了。对流来说，0 表示结束；这里没有连接，也就没有结束。这样写，随便哪个" +
        "客户端都能让服务器停下来。",
    },
  },
  "ignores-the-empty": {
    title: { en: "Does not answer an empty message", zh: "不回答空消息" },
    explanation: {
      en:
        "The datagram of no bytes was taken and left without an answer, and its client waits for ever. It is a " +
        "message like any other, and sendto(2) can send one as well.",
      zh:
        "没有字节的数据报收下了，却没有回答，客户端一直等着。它和别的消息没有两样，sendto(2) 也可以发这样一个。",
    },
  },
  text: {
    title: { en: "Treats the bytes as text", zh: "把字节当成了文本" },
    explanation: {
      en:
        "FF is no UTF-8. It was decoded to U+FFFD, and that was sent as EF BF BD: three bytes for one. " +
        "A datagram carries bytes; turn them round as bytes.",
      zh:
        "FF 不是合法的 UTF-8，解码之后成了 U+FFFD，再发出去就是 EF BF BD，一个变成三个。数据报里装的是字节，就按字节来颠倒。",
    },
  },
};
