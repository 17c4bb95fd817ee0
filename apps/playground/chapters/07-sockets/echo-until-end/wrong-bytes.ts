import type { Mistake } from "@ipcbook/checker";

/** Takes the bytes for text, or adds to them. */
export const wrongBytes: Readonly<Record<string, Mistake>> = {
  "adds-newline": {
    title: { en: "Adds a newline to each read", zh: "每读一次就添一个换行" },
    explanation: {
      en:
        "The client sent 61 62 63 and got 61 62 63 0a. The server takes each read for a message " +
        "and marks its end. But the messages are the client's, and a read may hold half of one, " +
        "or two. Send back what came and nothing else.",
      zh:
        "客户端发了 61 62 63，收到的是 61 62 63 0a。服务器把每次读到的当成一条消息，还标上了末尾。" +
        "可消息是客户端的事，一次读到的可能只是半条，也可能是两条。来什么就送回什么，别的都不要加。",
    },
  },
  "stops-at-zero": {
    title: { en: "Takes 0 for the end of a string", zh: "把 0 当成字符串的末尾" },
    explanation: {
      en: "The client sent 61 00 61 and got only 61. In C, strlen() stops at the first 0, and so " +
        "did this. What read() gives is no string: nothing is put behind it, and 0 may be in it. " +
        "Its length is what read() tells.",
      zh:
        "客户端发了 61 00 61，只收到 61。C 的 strlen() 遇到第一个 0 就停，这里也一样。read() 给的不是" +
        "字符串：它不会在后面补 0，里面倒可能有 0。长度要看 read() 的结果。",
    },
  },
  "decodes-each-read": {
    title: { en: "Turns each read into text", zh: "把每次读到的变成文本" },
    explanation: {
      en: "The client sent e5, the first of three bytes of a character, and got ef bf bd: half a " +
        "character is not valid UTF-8, and TextDecoder puts U+FFFD in its place. A stream can be " +
        "cut anywhere, also within a character. An echo needs no text: send the bytes.",
      zh:
        "客户端发了 e5，即一个字符三个字节中的第一个，收到的是 ef bf bd：半个字符不是合法的 UTF-8，" +
        "TextDecoder 用 U+FFFD 顶替了它。流可以在任何地方断开，包括字符中间。送回字节就行，用不着文本。",
    },
  },
  "decodes-the-stream": {
    title: { en: "Keeps half a character back", zh: "把半个字符扣了下来" },
    explanation: {
      en:
        "The client sent e5, the first of three bytes of a character, and waits for its echo. A " +
        "TextDecoder with stream: true keeps the byte until the character is whole, so neither " +
        "moves. And bytes that are no UTF-8 become U+FFFD. Send the bytes themselves.",
      zh:
        "客户端发了 e5，即一个字符三个字节中的第一个，在等它回来。带 stream: true 的 TextDecoder " +
        "要等字符凑齐才放出来，于是两边谁也不动。不是 UTF-8 的字节还会变成 U+FFFD。请直接送回字节。",
    },
  },
};
