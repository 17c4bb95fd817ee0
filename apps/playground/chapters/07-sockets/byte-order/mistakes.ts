import type { Mistake } from "@ipcbook/checker";

/** What people really write, by the name of its file in `mistakes/`. */
export const mistakes: Readonly<Record<string, Mistake>> = {
  "does-nothing": {
    title: { en: "Gives back what it got", zh: "原样返回" },
    explanation: {
      en:
        "htons(9734) is 9734 again: the bytes lie as they lay before. On this machine the low byte comes " +
        "first in memory, on the wire the high one does. A server that binds this number listens " +
        "on port 1574, and bind() does not complain.",
      zh:
        "htons(9734) 还是 9734，字节的先后没有变。这台机器在内存里把低位字节放在前面，网络上则是高位字节" +
        "在前。服务器若拿这个数去 bind，监听的会是 1574 端口，而 bind() 不会报错。",
    },
  },
  "one-way": {
    title: { en: "ntohs gives back what it got", zh: "ntohs 原样返回" },
    explanation: {
      en:
        "htons is right, and so is htonl; ntohs(1574) is 1574 again. What was exchanged on the way out has to " +
        "be exchanged again on the way in, by ntohs and by ntohl.",
      zh:
        "发往网络的 htons 和 htonl 都对，收回来的 ntohs(1574) 却还是 1574。出去时交换过的字节，回来时要再" +
        "交换一次，ntohs 和 ntohl 都是。",
    },
  },
  "one-way-long": {
    title: { en: "ntohl gives back what it got", zh: "ntohl 原样返回" },
    explanation: {
      en:
        "The three others convert, and ntohl(0x12345678) is 0x12345678 again. An address that came in has its " +
        "four bytes in network order, too, and they have to be exchanged as htonl exchanges them.",
      zh:
        "另外三个函数都换了，ntohl(0x12345678) 却还是 0x12345678。收到的地址也是四个按网络字节序放的字节，" +
        "要像 htonl 那样换回来。",
    },
  },
  "short-only": {
    title: { en: "htonl gives back what it got", zh: "htonl 原样返回" },
    explanation: {
      en:
        "16 bits are converted, and htonl(0x12345678) is 0x12345678 again. On the wire its first byte is 0x12, " +
        "and here in memory it is 0x78: all four have to be turned round, which makes 0x78563412.",
      zh:
        "16 位的换了，htonl(0x12345678) 却还是 0x12345678。网络上第一个字节是 0x12，这台机器的内存里则是 " +
        "0x78：四个字节要整个倒过来，得到 0x78563412。",
    },
  },
  "no-mask": {
    title: { en: "The result has more than 16 bits", zh: "结果超过了 16 位" },
    explanation: {
      en:
        "0x2606 became 0x260626. Moved up by eight bits (n << 8), the low byte takes the high one with it, out " +
        "of the 16 bits. In C a uint16_t cuts that off; a number in JavaScript keeps it. Mask before or " +
        "after the shift.",
      zh:
        "0x2606 成了 0x260626。左移八位（n << 8），低位字节上去的同时，也把高位字节带到了 16 位之外。C 的 " +
        "uint16_t 会把它截掉，JavaScript 的数却会留着。移位之前或之后要用掩码去掉。",
    },
  },
  "signed-short": {
    title: { en: "A negative 16-bit result", zh: "16 位的结果成了负数" },
    explanation: {
      en: "htons(0x00ff) should be 65280 and comes out as -256: the bits are right, but the top " +
        "one was taken for a sign. Ports are unsigned. Look for an Int16 where a Uint16 is meant, or for " +
        "a >> 16 that takes the sign down with it.",
      zh:
        "htons(0x00ff) 应当是 65280，结果却是 -256：各个位都对，但最高位被当成了符号。端口是无符号数。" +
        "请找一找，是不是该用 Uint16 的地方用了 Int16，或者有个 >> 16 把符号也移了下来。",
    },
  },
  "no-padding": {
    title: { en: "The leading zeros are lost", zh: "丢了前导零" },
    explanation: {
      en:
        "9734 comes out right, and htons(1) is 1 again: 1 is the bytes 00 01, and a zero byte changes places " +
        'like any other. Where the number is turned round as text, 1 is "1" and not "0001": fill up to two ' +
        "digits a byte first.",
      zh:
        "9734 换对了，htons(1) 却还是 1。1 是 00 01 两个字节，零字节也照样要换位置。要是写成文本再倒过来，" +
        "1 就只是“1”，不是“0001”：请先补足每个字节两位。",
    },
  },
  "padded-as-short": {
    title: { en: "Filled up to two bytes only", zh: "只补足了两个字节" },
    explanation: {
      en:
        "Four bytes that are not 0 come out right, and htonl(1) is 256, as htons(1) is. Here 1 is the bytes " +
        "00 00 00 01, and all four of them change places: 0x01000000. As text that is eight digits, and not " +
        "four.",
      zh:
        "四个字节都不为 0 时换对了，htonl(1) 却是 256，跟 htons(1) 一样。这里的 1 是 00 00 00 01 四个字节，" +
        "四个都要换位置，得到 0x01000000。写成文本，就要补足八位，不是四位。",
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
  "returns-list": {
    title: { en: "Returns a list instead of a number", zh: "返回的是数组，不是数" },
    explanation: {
      en:
        "[38, 6] are the right bytes, 0x26 and 0x06, in network order. But htons() gives a number: the one " +
        "that this machine reads when these bytes lie in its memory.",
      zh:
        "[38, 6] 这两个字节 0x26 和 0x06 是对的，也是网络字节序。但 htons() 给出的是一个数：这几个字节放在" +
        "内存里时，这台机器读出来的那个数。",
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
      en:
        "htonl(0x12345678) became 0x7856: the lower half was converted, and the upper half is gone. " +
        "The l is for long, which was 32 bits when the name was given: four bytes, for addresses.",
      zh: "htonl(0x12345678) 成了 0x7856：下半边换了，上半边没有了。名字里的 l 是 long，" +
        "起名的年代 long 是 32 位：四个字节，给地址用。",
    },
  },
  "loses-a-byte": {
    title: { en: "One of the four bytes is lost", zh: "四个字节丢了一个" },
    explanation: {
      en:
        "htonl(0x12345678) became 0x78560012: the byte 0x34 never arrives. 127.0.0.1 would hide it, " +
        "because the bytes in its middle are 0. Count four parts that are put together.",
      zh:
        "htonl(0x12345678) 成了 0x78560012，字节 0x34 不见了。换成 127.0.0.1 就看不出来，因为它中间的" +
        "字节都是 0。数一数，拼起来的应当是四个部分。",
    },
  },
  "signed-long": {
    title: { en: "A negative 32-bit result", zh: "32 位的结果成了负数" },
    explanation: {
      en:
        "htonl(0x80) should be 2147483648 and comes out as -2147483648. The bits are right, but the top one was " +
        "taken for a sign: the results of <<, | and & in JavaScript are signed, and so is what getInt32() and " +
        "an Int32Array read. n >>> 0 reads the same bits without a sign.",
      zh:
        "htonl(0x80) 应当是 2147483648，结果却是 -2147483648。各个位都对，但最高位被当成了符号：JavaScript 里 " +
        "<<、| 和 & 的结果有符号，getInt32() 和 Int32Array 读出来的也有。n >>> 0 可以把同样的位读成无符号数。",
    },
  },
  "signed-way-back": {
    title: { en: "ntohl gives a negative result", zh: "ntohl 的结果成了负数" },
    explanation: {
      en:
        "htonl is right, and ntohl(0x80) is -2147483648, where 2147483648 should be. The bits are the same, " +
        "but the top one was taken for a sign, as <<, | and & do it. The way back needs its n >>> 0, too.",
      zh:
        "htonl 对了，ntohl(0x80) 却是 -2147483648，应当是 2147483648。各个位都对，但最高位被当成了符号，<<、| " +
        "和 & 的结果就是这样。回来的路上也要有 n >>> 0。",
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
