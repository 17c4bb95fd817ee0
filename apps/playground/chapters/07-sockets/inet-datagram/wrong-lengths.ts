import type { Mistake } from "@ipcbook/checker";

/** How long a datagram was is not seen. */
export const wrongLengths: Readonly<Record<string, Mistake>> = {
  cut: {
    title: { en: "Does not see that a datagram was cut", zh: "看不出数据报被截断了" },
    explanation: {
      en:
        "513 bytes were sent, recvfrom(2) said 512, the last one was gone, and the sum is wrong. With MSG_TRUNC it " +
        "returns how long the datagram was; recvmsg(2) has MSG_TRUNC in its flags; a buffer of 513 shows it, too.",
      zh:
        "发来 513 个字节，recvfrom(2) 返回 512，最后一个丢了，总和也就错了。加上 MSG_TRUNC，它返回的是数据报原来的长度；" +
        "recvmsg(2) 会在 flags 里给出 MSG_TRUNC；缓冲区开到 513 字节，也看得出来。",
    },
  },
  "small-buffer": {
    title: { en: "The buffer is shorter than a request may be", zh: "缓冲区比请求短" },
    explanation: {
      en:
        "Of 512 bytes only 256 were added. MSG_TRUNC tells the length that a datagram had, and not how " +
        "much of it is in the buffer.",
      zh: "512 个字节只加了前 256 个。MSG_TRUNC 说的是数据报原来有多长，而不是缓冲区里放下了多少。",
    },
  },
  "off-by-one": {
    title: { en: "Refuses the longest request", zh: "最长的请求也被拒绝了" },
    explanation: {
      en:
        "512 bytes are allowed, the number among them, and they were answered as if too long. Only what is longer than " +
        "512 is.",
      zh: "允许的是 512 个字节（编号也算在内），却按太长回答了。超过 512 个才算太长。",
    },
  },
  "empty-is-the-end": {
    title: { en: "Takes an empty datagram for the end", zh: "把空数据报当成了结束" },
    explanation: {
      en:
        "A datagram of no bytes came, recvfrom(2) returned 0, and the server ended. Without a connection there is no end: " +
        "it is a datagram, and has no number to be answered with.",
      zh:
        "来了一个没有字节的数据报，recvfrom(2) 返回 0，服务器就退出了。没有连接，也就没有结束：这只是一个没有编号、无从回答的数据报。",
    },
  },
  "answers-the-empty": {
    title: { en: "Answers a datagram that has no number", zh: "没有编号的数据报也回答了" },
    explanation: {
      en:
        "Nothing was received, and yet the first byte of the buffer was taken for a number. It was that of the request " +
        "before, so the empty datagram looked like its repetition. Look at the length first.",
      zh:
        "什么也没有收到，缓冲区的第一个字节却被当成了编号，又恰好等于上一个请求的编号，空数据报于是成了它的重复。先看长度，再看内容。",
    },
  },
  "empty-first": {
    title: { en: "Takes an empty datagram for a first request", zh: "空数据报成了第一个请求" },
    explanation: {
      en:
        "B began with a datagram of no bytes, and it was kept, or answered, as the first request of a new client. There is no " +
        "number in it, so it is none: look at the length before you look the client up.",
      zh:
        "B 先发来一个没有字节的数据报，它却被当成新客户端的第一个请求，记了下来，或者得到了回答。里面没有编号，就不是请求：先看长度，再去找客户端。",
    },
  },
  "number-first": {
    title: { en: "Looks at the number before the length", zh: "先看编号，后看长度" },
    explanation: {
      en:
        "Request 2 had been answered, and one came with the same number that is too long. It was taken for a repetition. What " +
        "is too long is refused with one byte, whatever its number: the client must learn that it was.",
      zh:
        "2 号请求已经回答过，又来了一个编号相同、却太长的，它被当成了重复。太长的，不管什么编号，都用一个字节来拒绝：要让客户端知道它太长。",
    },
  },
  "uses-up-the-number": {
    title: { en: "A refused request uses its number up", zh: "被拒绝的请求也占用了编号" },
    explanation: {
      en:
        "Request 2 was too long and refused. The client sent a shorter one as 2, and that was taken for a repetition and " +
        "not added. What was refused has not happened.",
      zh:
        "2 号请求太长，被拒绝了。客户端改短之后仍以 2 号发来，却被当成重复，没有加上。拒绝了的请求，应当等于没有发生过。",
    },
  },
};
