import type { Mistake } from "@ipcbook/checker";

/** The way back: from four bytes to the text. */
export const wrongTexts: Readonly<Record<string, Mistake>> = {
  "ntoa-reversed": {
    title: { en: "inet_ntoa starts with the last byte", zh: "inet_ntoa 从最后一个字节写起" },
    explanation: {
      en: "The bytes 127, 0, 0, 1 were printed as 1.0.0.127. In network order the first byte in " +
        "memory is the first part of the text; in a 32-bit number it is the highest, `n >>> 24`.",
      zh: "字节 127、0、0、1 写成了 1.0.0.127。网络字节序里，内存中第一个字节就是文本的第一段；" +
        "如果先拼成 32 位的数，它就是最高的字节 `n >>> 24`。",
    },
  },
  "ntoa-signed": {
    title: { en: "inet_ntoa prints negative parts", zh: "inet_ntoa 写出了负数" },
    explanation: {
      en:
        "192 was printed as -64. In C that is a plain `char` on x86, in JavaScript an Int8Array: " +
        "both take the top bit for a sign. Bytes of an address are unsigned.",
      zh:
        "192 写成了 -64。在 x86 的 C 里是因为用了 `char`，在 JavaScript 里是因为用了 Int8Array：" +
        "两者都把最高位当作符号。地址的字节是无符号的。",
    },
  },
  "ntoa-padded": {
    title: { en: "inet_ntoa fills up with zeros", zh: "inet_ntoa 补了前导零" },
    explanation: {
      en:
        "127.000.000.001 looks tidy, but inet_aton() reads a part with a leading 0 as octal. An " +
        "address with 010 in it would come back as 8. Print each byte as it is.",
      zh: "127.000.000.001 看着整齐，可是 inet_aton() 会把以 0 开头的一段当八进制来读，写成 010，" +
        "读回来就是 8。每个字节照原样写就行。",
    },
  },
  "ntoa-hex": {
    title: { en: "inet_ntoa prints hexadecimal", zh: "inet_ntoa 写成了十六进制" },
    explanation: {
      en: "127 was printed as 7f. Without 0x nobody can read that again: the parts of a dotted " +
        "quad are decimal.",
      zh: "127 写成了 7f。没有 0x，谁也读不回去：点分四段里的每一段都是十进制。",
    },
  },
  "ntoa-zeros-lost": {
    title: { en: "inet_ntoa loses leading zero bytes", zh: "inet_ntoa 丢了开头的零字节" },
    explanation: {
      en:
        "0.0.0.0 was printed as nothing. A loop that takes bytes off a number until it is 0 never reaches " +
        "those that are 0 at the high end. There are always four.",
      zh:
        "0.0.0.0 什么也没写出来。要是用循环从数里一个个取出字节，取到 0 就停，高位的零字节就永远轮不到。" +
        "字节总是四个。",
    },
  },
};
