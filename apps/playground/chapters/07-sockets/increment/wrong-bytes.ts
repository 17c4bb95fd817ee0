import type { Mistake } from "@ipcbook/checker";

/** Right for letters, wrong for other bytes or other clients. */
export const wrongBytes: Readonly<Record<string, Mistake>> = {
  "always-b": {
    title: { en: "Answers B, whatever came", zh: "不管来什么，都回答 B" },
    explanation: {
      en: "The chapter's client sends A, so its answer is B. Other clients send other bytes: the " +
        "answer is made from what read() put into the array.",
      zh:
        "书中的客户端发的是 A，所以得到 B。别的客户端会发别的字节：回答要用 read() 放进数组里的东西来算。",
    },
  },
  clamps: {
    title: { en: "Stays at 255", zh: "停在 255 上" },
    explanation: {
      en: "The client sent ff and got ff. A byte has 8 bits, and adding one to 255 leaves 0 in " +
        "them, as ch++ does in C. Keep the low 8 bits: & 0xff, or % 256.",
      zh:
        "客户端发了 ff，收到的还是 ff。字节只有 8 位，255 加一之后这 8 位里剩下的是 0，C 里的 ch++ " +
        "也是这样。请保留低 8 位：& 0xff 或 % 256。",
    },
  },
  "modulo-255": {
    title: { en: "Wraps one too early", zh: "回绕早了一步" },
    explanation: {
      en: "The client sent ff and got 01. A byte has 256 values, 0 to 255: % 256 takes 256 to 0, " +
        "while % 255 takes 255 to 0 and never answers ff.",
      zh: "客户端发了 ff，收到的却是 01。一个字节有 256 个值，从 0 到 255：% 256 把 256 变成 0，" +
        "而 % 255 把 255 也变成了 0，永远回不出 ff。",
    },
  },
  "zero-is-nothing": {
    title: { en: "Takes 0 for no byte", zh: "把 0 当成没有字节" },
    explanation: {
      en:
        "The client sent 00 and got no answer. if (byte) is false for 0. Whether a byte came is " +
        "what read() resolves to: a length, or null at the end.",
      zh:
        "客户端发了 00，却没有得到回答。byte 为 0 时，if (byte) 不成立。有没有收到字节，要看 read() " +
        "给出的结果：长度，或者表示末尾的 null。",
    },
  },
  "seven-bits": {
    title: { en: "Keeps only 7 bits", zh: "只留了 7 位" },
    explanation: {
      en:
        "The client sent c3 and got 44 instead of c4: the top bit is gone. Letters in ASCII have " +
        "7 bits, bytes have 8. The mask is 0xff, not 0x7f.",
      zh: "客户端发了 c3，收到的是 44 而不是 c4，最高位没了。ASCII 的字母是 7 位，字节是 8 位。" +
        "掩码应当是 0xff，不是 0x7f。",
    },
  },
  "encodes-text": {
    title: { en: "Writes a character, not a byte", zh: "写的是字符，不是字节" },
    explanation: {
      en: "The client sent ff and got two bytes, c4 80. TextEncoder writes UTF-8, in which only " +
        "the characters up to 127 are one byte. The stream carries bytes: no text is needed.",
      zh:
        "客户端发了 ff，收到的是两个字节 c4 80。TextEncoder 写出的是 UTF-8，只有 127 以内的字符才是一个" +
        "字节。流里走的是字节，用不着文本。",
    },
  },
  "through-text": {
    title: { en: "Takes the byte for text, in and out", zh: "读写都把字节当成文本" },
    explanation: {
      en: "The client sent ff and got three bytes, ef bf be. A lone byte above 127 is not valid " +
        "UTF-8: TextDecoder makes U+FFFD of it, and TextEncoder writes what comes after that in " +
        "three bytes. Work on the number in the array.",
      zh:
        "客户端发了 ff，收到的是三个字节 ef bf be。单独一个大于 127 的字节不是合法的 UTF-8：TextDecoder " +
        "把它变成 U+FFFD，加一之后，TextEncoder 又写成三个字节。请直接用数组里的数。",
    },
  },
  "decodes-text": {
    title: { en: "Reads the byte as text", zh: "把字节当文本来读" },
    explanation: {
      en:
        "The client sent ff and got fe. A lone byte above 127 is not valid UTF-8, so TextDecoder " +
        "makes U+FFFD of it, whichever byte it was. Work on the number in the array.",
      zh: "客户端发了 ff，收到的是 fe。单独一个大于 127 的字节不是合法的 UTF-8，不管是哪一个，" +
        "TextDecoder 都会变成 U+FFFD。请直接用数组里的数。",
    },
  },
  "counts-clients": {
    title: { en: "Adds more for each client", zh: "加的数一次比一次大" },
    explanation: {
      en:
        "The first client's byte grew by 1, the next one's by 2. What is declared outside of the " +
        "handler lives on from client to client. Always add 1, and keep nothing.",
      zh:
        "第一个客户端的字节加了 1，下一个的加了 2。写在处理函数外面的变量，会从一个客户端留到下一个。" +
        "每次只加 1，什么都不要留。",
    },
  },
};
