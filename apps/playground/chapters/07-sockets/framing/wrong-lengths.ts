import type { Mistake } from "@ipcbook/checker";

/** With + or with |: after the first wrong length, what they take for the next one is not the same. */
const withoutShift: Mistake = {
  title: {
    en: "Puts the bytes of the length together unshifted",
    zh: "没有移位就把长度的两个字节合在一起",
  },
  explanation: {
    en:
      "The client sent 01 2c and 300 bytes. For the server 1 and 44 made 45: it answered so many, and read the next two as a " +
      "length. Up to 255 the high byte is 0 and changes nothing. It counts 256 times: shift it by 8 bits first.",
    zh:
      "客户端发了 01 2c 和 300 个字节。服务器把 1 和 44 合成了 45，只回答了这么多，再把接下来的两个当成了长度。" +
      "255 以内高位字节都是 0，怎么合都一样。它要乘以 256：先左移 8 位。",
  },
};

/** Reads another number out of the two bytes than the client has put there. */
export const wrongLengths: Readonly<Record<string, Mistake>> = {
  "host-order": {
    title: { en: "Reads the length in host order", zh: "按主机字节序读长度" },
    explanation: {
      en: "The client sent 00 03 and three bytes, and nothing came back. Low byte first, as this " +
        "machine keeps its integers, 00 03 is 768: the server waits for 765 more bytes. Network " +
        "order has the high byte first.",
      zh:
        "客户端发了 00 03 和三个字节，什么也没有回来。这台机器的整数低位字节在前，照此 00 03 就是 768：" +
        "服务器还在等另外 765 个字节。网络字节序是高位字节在前。",
    },
  },
  "length-of-one-byte": {
    title: { en: "Reads only the low byte of the length", zh: "只读了长度的低位字节" },
    explanation: {
      en:
        "The client sent 01 2c and 300 bytes. The server took 2c alone, 44, answered 44 of them, " +
        "and read the next two as a length. Up to 255 the high byte is 0 and not missed. It " +
        "counts 256 times.",
      zh:
        "客户端发了 01 2c 和 300 个字节。服务器只取了 2c，也就是 44，回答了其中 44 个，再把接下来的两个" +
        "当成了长度。255 以内高位字节都是 0，少了也看不出来。它要乘以 256。",
    },
  },
  "shifts-by-the-sum": {
    title: { en: "Shifts by 8 plus the low byte", zh: "移了“8 加低位字节”那么多位" },
    explanation: {
      en:
        "The client sent 00 03 61 62 63 and got 00 03 alone. + binds more strongly than <<, so header[0] << 8 + header[1] shifts " +
        "by 11: the length was 0, and 61 62 were taken for the next one. Write (header[0] << 8) + header[1], or | instead of +, " +
        "which binds more weakly.",
      zh:
        "客户端发了 00 03 61 62 63，只收到 00 03。+ 比 << 先算，所以 header[0] << 8 + header[1] 移了 11 位：长度成了 0，" +
        "61 62 又被当成了下一个长度。写成 (header[0] << 8) + header[1]，或者把 + 换成后算的 |。",
    },
  },
  "times-255": {
    title: { en: "Counts the high byte 255 times", zh: "高位字节乘的是 255" },
    explanation: {
      en:
        "The client sent 01 2c and 300 bytes. The server took that for 299, answered 299 of them, and read the last one as the " +
        "start of a length. 255 is the largest value of a byte, and after it comes 01 00, which is 256.",
      zh:
        "客户端发了 01 2c 和 300 个字节。服务器算出来是 299，只回答了 299 个，最后一个被当成了下一个长度的开头。" +
        "255 是一个字节的最大值，再往后是 01 00，也就是 256。",
    },
  },
  "length-of-the-high-byte": {
    title: { en: "Reads only the high byte of the length", zh: "只读了长度的高位字节" },
    explanation: {
      en:
        "The client sent 00 03 61 62 63 and got 00 03 alone. The server took the first of the two bytes for the length: 0, and " +
        "then 61, which is 97, from within the message. In network order the high byte comes first; the low one is the second.",
      zh:
        "客户端发了 00 03 61 62 63，只收到 00 03。服务器把两个字节里的第一个当成了长度：先是 0，再是消息内容里的 61，" +
        "也就是 97。网络字节序是高位字节在前，低位字节是第二个。",
    },
  },
  "adds-the-bytes": withoutShift,
  "joins-the-bytes": withoutShift,
  "length-of-four-bytes": {
    title: { en: "Reads a length of four bytes", zh: "按四个字节读长度" },
    explanation: {
      en:
        "The client sent 00 03 61 62 63, and nothing came back, nor for 00 00: the server takes four bytes for the length. " +
        "Here that is 00 03 61 62, or 221538, and for so many bytes it waits. Many protocols have 32 bits there; " +
        "this one has 16, a uint16_t.",
      zh:
        "客户端发了 00 03 61 62 63，什么也没有回来，发 00 00 也一样：服务器取了四个字节当长度。在这里就是 00 03 61 62，" +
        "即 221538，它在等这么多个字节。很多协议的长度确实是 32 位，这里是 16 位，用 uint16_t。",
    },
  },
  "view-from-the-start": {
    title: { en: "Reads the first length again", zh: "又读了一遍第一个长度" },
    explanation: {
      en:
        "Two messages came in one write, and the second was given the length of the first. subarray() copies nothing: its " +
        "buffer is still the whole one, and new DataView(part.buffer) begins where that begins. Say where the part begins, " +
        "new DataView(part.buffer, part.byteOffset), or take the two bytes out of the part itself.",
      zh:
        "两条消息一次写了过来，第二条用的却是第一条的长度。subarray() 并不复制，它的 buffer 还是原来那一整块，" +
        "new DataView(part.buffer) 也就从整块的开头看起。要说明这一段从哪里开始：new DataView(part.buffer, part.byteOffset)；" +
        "或者直接从这一段里取那两个字节。",
    },
  },
  "signed-length": {
    title: { en: "Reads the length as a signed number", zh: "把长度当成有符号数" },
    explanation: {
      en:
        "The client sent 80 00 and 32768 bytes, and got 80 00 and nothing more. As a signed 16-bit " +
        "integer 80 00 is -32768, so the server waited for no byte, and took what followed for " +
        "the next message. A length is never negative: uint16_t, getUint16().",
      zh:
        "客户端发了 80 00 和 32768 个字节，只收到 80 00。按有符号的 16 位整数，80 00 是 -32768，" +
        "于是服务器一个字节也没等，把后面的内容当成了下一条消息。长度不会是负的：用 uint16_t，" +
        "用 getUint16()。",
    },
  },
  "length-counts-itself": {
    title: { en: "Takes the length to count itself", zh: "以为长度把自己也算在内" },
    explanation: {
      en:
        "The client sent 00 03 61 62 63 and got 00 03 61: the server took one byte only, because " +
        "it thought that the two bytes of the length were among the three. Some protocols count " +
        "so; here the length counts what follows it.",
      zh:
        "客户端发了 00 03 61 62 63，收到 00 03 61：服务器以为那三个字节里包括长度自己的两个，所以只取了" +
        "一个。有的协议是这样算的；这里的长度只算它后面的。",
    },
  },
  "at-most-1024": {
    title: { en: "Takes no more than fits its buffer", zh: "缓冲区放得下多少才收多少" },
    explanation: {
      en: "The client sent a message of 32768 bytes. The server took the first 1024 as the whole " +
        "message and the next two as a length. The length of the message decides how much memory " +
        "it needs: make the array when the length is known.",
      zh:
        "客户端发了一条 32768 个字节的消息。服务器把前 1024 个当成整条消息，接下来的两个又当成了长度。" +
        "要多少内存由消息的长度决定：知道了长度，再建数组。",
    },
  },
  "empty-is-the-end": {
    title: { en: "Takes length 0 for the end", zh: "把长度 0 当成结束" },
    explanation: {
      en:
        "The client sent 00 00 and got the end. A message without bytes is a message: its answer " +
        "is 00 00, and others may follow. The end of the stream is null, and nothing that a " +
        "client can send.",
      zh:
        "客户端发了 00 00，等来的却是结束。没有内容的消息也是消息：它的回答是 00 00，后面还可能有别的。" +
        "流的末尾是 null，不是客户端能发出来的东西。",
    },
  },
  "ignores-empty": {
    title: { en: "Does not answer a message of length 0", zh: "长度为 0 的消息没有回答" },
    explanation: {
      en:
        "The client sent 00 00 and waits for the answer, which never comes. A message without bytes " +
        "is a message, and each message has an answer: 00 00. If your loop reads until something " +
        "is there, see what it does when nothing is to come.",
      zh:
        "客户端发了 00 00，在等回答，却等不到。没有内容的消息也是消息，每条消息都有回答：00 00。" +
        "如果你的循环要读到有东西为止，看看本来就没有东西时它怎么做。",
    },
  },
};
