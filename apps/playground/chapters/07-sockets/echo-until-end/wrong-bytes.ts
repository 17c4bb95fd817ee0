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
  "seven-bits": {
    title: { en: "Gives back only 7 bits", zh: "只送回了 7 位" },
    explanation: {
      en:
        'The client sent e5 and got 65: the top bit is gone. toString("ascii") of a Buffer takes it away as well. ASCII ' +
        "has 7 bits, a byte has 8, and an echo gives back all of them.",
      zh:
        '客户端发了 e5，收到的却是 65，最高位没了。Buffer 的 toString("ascii") 也会把它去掉。ASCII 只有 7 位，字节有 8 位，' +
        "收到什么，就要原样送回什么。",
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
  "a-byte-a-character": {
    title: { en: "Reads Latin-1 and writes UTF-8", zh: "按 Latin-1 读，按 UTF-8 写" },
    explanation: {
      en:
        'The client sent e5 and got c3 a5. Byte by byte, String.fromCharCode() or TextDecoder("latin1") made e5 into ' +
        "character 229, å; TextEncoder knows only UTF-8, in which that one takes two bytes. All bytes from 80 on come back " +
        "as two or three. Up to 7f both are the same, so nobody who types English sees it. Send the bytes themselves.",
      zh:
        '客户端发了 e5，收到的是 c3 a5。String.fromCharCode() 或 TextDecoder("latin1") 一个字节当一个字符，e5 成了 229 号' +
        "字符 å；TextEncoder 只会写 UTF-8，这个字符要占两个字节。从 80 起，每个字节回来时都成了两三个。7f 以下两种编码相同，" +
        "所以只敲英文是看不出来的。请直接送回字节。",
    },
  },
  "windows-1252": {
    title: {
      en: "Takes TextDecoder's latin1 for Latin-1",
      zh: "以为 TextDecoder 的 latin1 就是 Latin-1",
    },
    explanation: {
      en:
        "The client sent 97 and got 14; e5 came back as it was. To a TextDecoder “latin1” is another name for windows-1252, " +
        "which has other characters at 27 of the 32 places from 80 to 9f: 97 is a dash, number 2014, and of that a byte " +
        "keeps the lower 8 bits. In Latin-1 each byte would be the character of its number. Send the bytes themselves.",
      zh:
        "客户端发了 97，收到的是 14；e5 倒是原样回来了。对 TextDecoder 来说，“latin1”是 windows-1252 的别名；从 80 到 9f 的 " +
        "32 个位置，它有 27 个放的是别的字符：97 是破折号，编号 2014，存进一个字节，就只剩低 8 位。真正的 Latin-1 里，" +
        "字节是几，字符就是几号。请直接送回字节。",
    },
  },
};
