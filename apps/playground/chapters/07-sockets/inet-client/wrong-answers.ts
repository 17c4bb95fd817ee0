import type { Mistake } from "@ipcbook/checker";
import { connectsToLoopback } from "../hard-coded-host/mistakes.ts";

/** The conversation goes wrong, or what is said of it. */
export const wrongAnswers: Readonly<Record<string, Mistake>> = {
  "other-port": {
    title: { en: "Connects to another port", zh: "连到了别的端口" },
    explanation: {
      en:
        "Nobody came to the server at the address. The library puts the port into network order by " +
        "itself; where htons() has been used before, its two bytes are exchanged twice, and 9734 " +
        "becomes 1574. On your own machine connect() would say ECONNREFUSED; the checker lets " +
        "nothing out to another port, and says ENETUNREACH.",
      zh:
        "这个地址上的服务器没有等到任何人。库自己会把端口转成网络字节序；要是之前还用了 htons()，两个字节就颠倒了" +
        "两次，9734 变成 1574。在你自己的机器上，connect() 会报 ECONNREFUSED；检查器不放行别的端口，报的是 " +
        "ENETUNREACH。",
    },
  },
  "hard-coded-host": connectsToLoopback,
  "never-sends": {
    title: { en: "Sends nothing", zh: "什么都没发" },
    explanation: {
      en:
        "The server took the connection and waits for 41 (“A”); the client waits in recv() for the " +
        "answer. Neither moves. The byte goes out before the answer is read.",
      zh:
        "服务器接受了连接，在等 41（“A”）；客户端停在 recv() 里，在等回答。两边谁也不动。要先发字节，再读回答。",
    },
  },
  "waits-for-end": {
    title: { en: "Waits for the end before it returns", zh: "要等到结束才返回" },
    explanation: {
      en:
        "The answer had come, and the client was in recv() again. This server keeps the connection " +
        "until the client ends it; so both wait. One byte is the whole answer.",
      zh:
        "回答已经来了，客户端又进了 recv()。这个服务器要等客户端先结束，于是两边都在等。一个字节就是全部回答。",
    },
  },
  letter: {
    title: { en: "Writes the byte as a character", zh: "把字节写成了字符" },
    explanation: {
      en:
        "It returned “answered B” and not “answered 66”. A byte need not be a letter: 0, 10 or 255 " +
        "could not be read in the text. It is to be the number.",
      zh:
        "返回的是“answered B”，不是“answered 66”。字节不一定是字母：0、10、255 写成字符就看不出来了。要写的是数。",
    },
  },
  "always-b": {
    title: { en: "Says 66, whatever came", zh: "不管来什么，都说 66" },
    explanation: {
      en:
        "The server sent 00 and the client said “answered 66”. The chapter's server answers A with " +
        "B, another one may not: say what recv() has put into the buffer.",
      zh:
        "服务器发了 00，客户端说的是“answered 66”。书中的服务器对 A 回答 B，别的服务器未必：recv() 放进缓冲区的" +
        "是什么，就说什么。",
    },
  },
  "zero-is-nothing": {
    title: { en: "Takes the byte 0 for no byte", zh: "把字节 0 当成没有字节" },
    explanation: {
      en:
        "The server sent 00 and the client said “no answer”. Whether a byte came is what recv() " +
        "returns: 1, or 0 at the end of the stream. The byte itself says nothing about it.",
      zh:
        "服务器发了 00，客户端却说“no answer”。有没有字节，要看 recv() 的返回值：1，或者流结束时的 0。" +
        "字节本身的值说明不了这个。",
    },
  },
  "whole-read": {
    title: { en: "Says more than the first byte", zh: "说的不止第一个字节" },
    explanation: {
      en:
        "The server sent two bytes in one write, and both came in one recv() into a large buffer. " +
        "They might as well have come in two. The answer is the first byte.",
      zh:
        "服务器一次写了两个字节，一次 recv() 就都读进了大缓冲区；它们也可能分两次到。回答只是第一个字节。",
    },
  },
  "stale-byte": {
    title: { en: "Says what it sent itself", zh: "说的是自己发出去的字节" },
    explanation: {
      en:
        "The server went without an answer and the client said “answered 65”. recv() had returned 0 " +
        "and left the buffer as it was, with the client's own A in it. The chapter's client does " +
        "not look at the result either.",
      zh:
        "服务器没有回答就走了，客户端却说“answered 65”。recv() 返回了 0，缓冲区原样未动，里面还是客户端自己的 A。" +
        "书中的客户端也不看返回值。",
    },
  },
  "end-is-reset": {
    title: { en: "Takes the end for a reset", zh: "把结束当成重置" },
    explanation: {
      en:
        "The server closed without an answer, and recv() returned 0: a clean end, a FIN. A reset is " +
        "an RST, and recv() fails with ECONNRESET. The first is a decision of the server's program, " +
        "the second need not be.",
      zh:
        "服务器没有回答就关闭了，recv() 返回 0：这是正常的结束，是 FIN。重置是 RST，recv() 会以 ECONNRESET 失败。" +
        "前者是服务器程序决定的，后者未必。",
    },
  },
};
