import type { Mistake } from "@ipcbook/checker";

/** The calls are right, and what is made of them is not. */
export const wrongResults: Readonly<Record<string, Mistake>> = {
  letter: {
    title: { en: "Returns a letter", zh: "返回的是字母" },
    explanation: {
      en:
        "The byte 42 came, and the client returned the text “B”. A byte is a number from 0 to 255; " +
        "which letter it is, if any, is for whoever prints it to say.",
      zh:
        "来的是字节 42，客户端返回的却是文本“B”。字节是 0 到 255 的数；它是哪个字母、是不是字母，由打印它的人决定。",
    },
  },
  "zero-is-nothing": {
    title: { en: "Takes the byte 0 for no byte", zh: "把字节 0 当成没有字节" },
    explanation: {
      en: "The server sent 00 and the client returned null. Whether a byte came is what read() " +
        "returns: 1, or 0 at the end of the stream. The byte itself says nothing about it.",
      zh:
        "服务器发了 00，客户端却返回 null。有没有字节，要看 read() 的返回值：1，或者流结束时的 0。" +
        "字节本身的值说明不了这个。",
    },
  },
  "last-byte": {
    title: { en: "Returns the last byte", zh: "返回的是最后一个字节" },
    explanation: {
      en:
        "Three bytes came in one read(), and the client returned the last. How many one read() brings " +
        "is chance; the first of them is the answer in any case.",
      zh:
        "一次 read() 读到三个字节，客户端返回了最后一个。一次能读到几个，全凭时机；其中的第一个才始终是回答。",
    },
  },
  "stale-byte": {
    title: { en: "Returns what it sent itself", zh: "返回的是自己发出去的字节" },
    explanation: {
      en:
        "The server went without an answer and the client returned 65. read() had returned 0 and left " +
        "the buffer as it was, with the client's own A in it. The chapter's client1 does not look at " +
        "the result either.",
      zh:
        "服务器没有回答就走了，客户端却返回 65。read() 返回了 0，缓冲区原样未动，里面还是客户端自己的 A。" +
        "书中的 client1 也不看返回值。",
    },
  },
};
