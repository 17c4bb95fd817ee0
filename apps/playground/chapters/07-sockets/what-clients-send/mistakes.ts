import type { Mistake } from "@ipcbook/checker";

/** What a client sends in the place of one "A", over AF_UNIX and over TCP. */
export const wrongBytes: Readonly<Record<"small-letter" | "sends-twice", Mistake>> = {
  "small-letter": {
    title: { en: "Sends “a” in the place of “A”", zh: "发的是 a，不是 A" },
    explanation: {
      en:
        "The server got 61, the small letter, and not 41, the capital one. On the wire there are no letters, only their numbers, " +
        "and these are 32 apart. Write the byte as a number, 0x41, and there is nothing to mistake.",
      zh:
        "服务器收到的是 61，小写的 a；该发的是 41，大写的 A。线上没有字母，只有它们的编码，这两个相差 32。" +
        "直接写成数 0x41，就不会弄错。",
    },
  },
  "sends-twice": {
    title: { en: "Sends the byte twice", zh: "字节发了两遍" },
    explanation: {
      en:
        "41 came, and 41 again. Nothing in a stream says that the second is the first once more, so to the server it is another " +
        "question. One call that has returned 1 has sent the byte; the kernel sees to it that it arrives.",
      zh:
        "来了一个 41，又来了一个 41。流里没有什么能说明后一个是前一个的重复，服务器只会当成又一次提问。" +
        "发送的调用返回了 1，字节就发出去了，后面的事内核会办妥。",
    },
  },
};
