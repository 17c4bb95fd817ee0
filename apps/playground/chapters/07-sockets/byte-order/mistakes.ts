import type { Mistake } from "@ipcbook/checker";

/** What people really write, by the name of its file in `mistakes/`. */
export const mistakes: Readonly<Record<string, Mistake>> = {
  "does-nothing": {
    title: { en: "Gives back what it got", zh: "原样返回" },
    explanation: {
      en: "htons(9734) is 9734 again: nothing was converted. On this machine the low byte comes " +
        "first in memory, on the wire the high one does. A server that binds this number listens " +
        "on port 1574, and bind() does not complain.",
      zh:
        "htons(9734) 还是 9734，什么也没有换。这台机器在内存里把低位字节放在前面，网络上则是高位字节" +
        "在前。服务器若拿这个数去 bind，监听的会是 1574 端口，而 bind() 不会报错。",
    },
  },
  "one-way": {
    title: { en: "ntohs and ntohl do not convert", zh: "ntohs 和 ntohl 没有转换" },
    explanation: {
      en: "The two functions towards the network are right, those back give back what they got. " +
        "What was exchanged on the way out has to be exchanged again on the way in.",
      zh:
        "发往网络的两个函数对了，收回来的两个却原样返回。出去时交换过的字节，回来时要再交换一次。",
    },
  },
  "short-only": {
    title: { en: "htonl gives back what it got", zh: "htonl 原样返回" },
    explanation: {
      en: "16 bits are converted, 32 bits are not. htonl(1) has its 1 in the last byte on the " +
        "wire, so on this machine the result is 0x01000000.",
      zh: "16 位的换了，32 位的没有换。1 在网络上占据最后一个字节，所以在这台机器上 htonl(1) " +
        "应当得到 0x01000000。",
    },
  },
  "no-mask": {
    title: { en: "The result has more than 16 bits", zh: "结果超过了 16 位" },
    explanation: {
      en: "n << 8 moves the low byte up, and the high byte with it, out of the 16 bits. In C a " +
        "uint16_t cuts it off; a number in JavaScript keeps it. Mask before or after the shift.",
      zh:
        "n << 8 把低位字节移上去的同时，也把高位字节移到了 16 位之外。C 的 uint16_t 会把它截掉，" +
        "JavaScript 的数却会留着。移位之前或之后要用掩码去掉。",
    },
  },
  "signed-short": {
    title: { en: "A negative 16-bit result", zh: "16 位的结果成了负数" },
    explanation: {
      en: "htons(0x00ff) should be 65280 and comes out as -256: the bits are right, but the top " +
        "one was taken for a sign. Ports are unsigned; look for an Int16 that should be a Uint16.",
      zh:
        "htons(0x00ff) 应当是 65280，结果却是 -256：各个位都对，但最高位被当成了符号。端口是无符号数，" +
        "请找出本该用 Uint16 却用了 Int16 的地方。",
    },
  },
  "no-padding": {
    title: { en: "The leading zeros are lost", zh: "丢了前导零" },
    explanation: {
      en:
        'As text, 9734 is "2606" and can be turned round by pairs, but 1 is "1" and not "0001": ' +
        "a zero byte that is not written can't change places. Fill up to two digits a byte first.",
      zh:
        "写成文本，9734 是“2606”，可以两位两位地倒过来；但 1 是“1”，不是“0001”。没写出来的零字节" +
        "没法换位置。请先补足每个字节两位。",
    },
  },
  "digits-reversed": {
    title: {
      en: "Hexadecimal digits are reversed, not bytes",
      zh: "倒过来的是十六进制数字，不是字节",
    },
    explanation: {
      en: "0x2606 became 0x6062: a byte is two hexadecimal digits, and these stay together in " +
        "their order. Byte order is the order of the bytes only; inside of each, nothing moves.",
      zh: "0x2606 变成了 0x6062。一个字节是两位十六进制数字，这两位要连在一起，先后不变。" +
        "字节序只管字节之间的顺序，字节内部什么都不动。",
    },
  },
  "bits-reversed": {
    title: { en: "The bits are reversed, not the bytes", zh: "倒过来的是位，不是字节" },
    explanation: {
      en: "0x2606 became 0x6064: all 16 bits were mirrored. Byte order is the order of the bytes " +
        "only; inside of each, nothing moves.",
      zh: "0x2606 变成了 0x6064，16 个位整个镜像了。字节序只管字节之间的顺序，字节内部什么都不动。",
    },
  },
  "returns-bytes": {
    title: { en: "Returns bytes instead of a number", zh: "返回的是字节，不是数" },
    explanation: {
      en: "The bytes are the right ones, in network order. But htons() gives a number: the one " +
        "that this machine reads when these bytes lie in its memory.",
      zh: "字节是对的，也是网络字节序。但 htons() 给出的是一个数：这几个字节放在内存里时，" +
        "这台机器读出来的那个数。",
    },
  },
  "returns-text": {
    title: { en: "Returns text instead of a number", zh: "返回的是文本，不是数" },
    explanation: {
      en:
        'The digits are right, but they are a string: "0626" is what one sees, 1574 is what goes ' +
        "into sin_port. Make a number of it, in base 16.",
      zh:
        "数字都对，但它是字符串：“0626”是给人看的，放进 sin_port 的是 1574。请按十六进制把它变成数。",
    },
  },
  fraction: {
    title: { en: "A fraction is left over", zh: "留下了小数" },
    explanation: {
      en: "In C, n / 256 drops the remainder, because both are integers. In JavaScript it keeps " +
        "it: htons(9734) becomes 1574.0234375. Shift, or round down.",
      zh: "在 C 里，整数相除的 n / 256 会舍去余数；在 JavaScript 里则会留着，htons(9734) 成了 " +
        "1574.0234375。请用移位，或者向下取整。",
    },
  },
  "swaps-halves": {
    title: { en: "Only the two halves change places", zh: "只交换了两个半边" },
    explanation: {
      en: "htonl(0x12345678) became 0x56781234: the 16-bit halves changed places, but inside of " +
        "each the bytes stand as before. All four bytes have to be turned round: 0x78563412.",
      zh: "htonl(0x12345678) 成了 0x56781234：两个 16 位的半边换了位置，半边里的字节却没动。" +
        "四个字节要整个倒过来，得到 0x78563412。",
    },
  },
  "swaps-within-halves": {
    title: { en: "The bytes change places only within the halves", zh: "只在半边之内交换了字节" },
    explanation: {
      en: "htonl(0x12345678) became 0x34127856: each 16-bit half was converted for itself, and " +
        "the halves stayed where they are. All four bytes have to be turned round: 0x78563412.",
      zh: "htonl(0x12345678) 成了 0x34127856：两个 16 位的半边各换各的，半边自己没有换位置。" +
        "四个字节要整个倒过来，得到 0x78563412。",
    },
  },
  "short-for-long": {
    title: { en: "htonl converts 16 bits only", zh: "htonl 只换了 16 位" },
    explanation: {
      en: "htonl(1) became 256, as htons(1) does, and the upper half of larger numbers is gone. " +
        "The l is for long, which was 32 bits when the name was given: four bytes, for addresses.",
      zh: "htonl(1) 成了 256，跟 htons(1) 一样，更大的数则丢了上半边。名字里的 l 是 long，" +
        "起名的年代 long 是 32 位：四个字节，给地址用。",
    },
  },
  "loses-a-byte": {
    title: { en: "One of the four bytes is lost", zh: "四个字节丢了一个" },
    explanation: {
      en: "htonl(0x12345678) became 0x78560012: the byte 0x34 never arrives. 127.0.0.1 hides it, " +
        "because the bytes in its middle are 0. Count four parts that are put together.",
      zh: "htonl(0x12345678) 成了 0x78560012，字节 0x34 不见了。127.0.0.1 看不出来，因为它中间的" +
        "字节都是 0。数一数，拼起来的应当是四个部分。",
    },
  },
  "signed-long": {
    title: { en: "A negative 32-bit result", zh: "32 位的结果成了负数" },
    explanation: {
      en:
        "htonl(0x80) should be 2147483648 and comes out as -2147483648. The bits are right, but " +
        "in JavaScript the results of <<, | and & are signed 32-bit numbers. n >>> 0 reads the " +
        "same bits without a sign.",
      zh: "htonl(0x80) 应当是 2147483648，结果却是 -2147483648。各个位都对，但在 JavaScript 里，" +
        "<<、| 和 & 的结果是有符号的 32 位数。n >>> 0 可以把同样的位读成无符号数。",
    },
  },
  "sign-shifted-in": {
    title: { en: "A sign was shifted in", zh: "移位时带进了符号位" },
    explanation: {
      en:
        "htonl(0xc0000201) should end in the byte 0xc0, and everything above it came out as ones. " +
        "n >> 24 repeats the top bit as it shifts; n >>> 24 shifts in zeros.",
      zh:
        "htonl(0xc0000201) 的最后一个字节应当是 0xc0，它上面的位却全成了 1。n >> 24 在移位时不断" +
        "复制最高位，n >>> 24 移进来的才是 0。",
    },
  },
};
