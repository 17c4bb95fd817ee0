import type { Mistake } from "@ipcbook/checker";

/** The bytes of an address come out wrong. */
export const wrongAddresses: Readonly<Record<string, Mistake>> = {
  "as-printed": {
    title: { en: "The bytes stand as they are printed", zh: "字节照打印的顺序排" },
    explanation: {
      en:
        "0100007F became 1.0.0.127. In the kernel's memory lie 7f 00 00 01, in network order; it reads " +
        "them as one number, in the order of this machine, and prints that. Each group of eight digits " +
        "has to be turned round by pairs.",
      zh:
        "0100007F 成了 1.0.0.127。内核的内存里放的是 7f 00 00 01，按网络字节序；它把这四个字节按本机的字节序" +
        "读成一个数，打印的是这个数。每八位数字，要两位两位地倒过来。",
    },
  },
  "digits-reversed": {
    title: { en: "Digits are reversed, not bytes", zh: "倒过来的是数字，不是字节" },
    explanation: {
      en:
        "0100007F became f7 00 00 10. A byte is two hexadecimal digits, and these two keep their order; " +
        "only the pairs change places.",
      zh:
        "0100007F 成了 f7 00 00 10。一个字节是两位十六进制数字，这两位的先后不变，换位置的是一对一对的数字。",
    },
  },
  "decimal-bytes": {
    title: { en: "The bytes are read as decimal", zh: "字节按十进制读了" },
    explanation: {
      en:
        "7F became 7, and A8 would be NaN: parseInt() without a base reads decimal digits up to the first " +
        "letter, and does not complain. Addresses, ports, states and queues are hexadecimal here: " +
        "parseInt(pair, 16).",
      zh:
        "7F 成了 7，A8 则会成为 NaN：不给基数的 parseInt() 读十进制数字，遇到字母就停，也不报错。" +
        "地址、端口、状态、队列都是十六进制，要写 parseInt(pair, 16)。",
    },
  },
  "signed-bytes": {
    title: { en: "Negative bytes", zh: "字节成了负数" },
    explanation: {
      en:
        "192 came out as -64: the top bit was taken for a sign. Bytes of an address have none; look for " +
        "an Int8Array, or a getInt8().",
      zh: "192 成了 -64：最高位被当成了符号。地址的字节没有符号，请找找 Int8Array 或者 getInt8()。",
    },
  },
  "top-byte-signed": {
    title: { en: "The last byte comes out negative", zh: "最后一个字节成了负数" },
    explanation: {
      en:
        "192 and 168 are right, and 200 came out as -56. It is the top byte of the number that the kernel printed, and " +
        "n >> 24 takes its top bit down as a sign; n >>> 24 shifts in zeros, and & 0xff cuts the sign off.",
      zh:
        "192 和 168 都对，200 却成了 -56。它是内核打印的那个数的最高字节，n >> 24 会把最高位当作符号移下来；" +
        "n >>> 24 移进来的是 0，用 & 0xff 也能把符号去掉。",
    },
  },
  "typed-array": {
    title: { en: "A Uint8Array instead of a list of numbers", zh: "返回的是 Uint8Array，不是数组" },
    explanation: {
      en:
        "The bytes are right, and in the right order. But the function promises number[], and a " +
        "Uint8Array is none: [...bytes] or Array.from(bytes) makes a list of it.",
      zh:
        "字节对，顺序也对。但函数答应给的是 number[]，Uint8Array 不是：用 [...bytes] 或者 Array.from(bytes) " +
        "转成数组。",
    },
  },
  "dotted-quad": {
    title: { en: "Text instead of bytes", zh: "返回的是文本，不是字节" },
    explanation: {
      en:
        '"127.0.0.1" is what netstat makes of the bytes; asked for were the bytes, [127, 0, 0, 1]. With ' +
        "the 16 bytes of IPv6 the dots would no longer be right either.",
      zh: "“127.0.0.1”是 netstat 拿这些字节写成的文本，这里要的是字节：[127, 0, 0, 1]。" +
        "再说，IPv6 的 16 个字节也不用点来隔开。",
    },
  },
  "first-word-only": {
    title: { en: "Only four bytes of an IPv6 address", zh: "IPv6 地址只取了四个字节" },
    explanation: {
      en:
        "A row of /proc/net/tcp6 has 32 digits before the colon, four numbers of 32 bits; only the " +
        "first was read. Take as many as there are.",
      zh:
        "/proc/net/tcp6 的一行，冒号前面有 32 位数字，是四个 32 位的数，却只读了第一个。有几个就要读几个。",
    },
  },
  "all-bytes-reversed": {
    title: { en: "All 16 bytes are reversed at once", zh: "16 个字节整个倒了过来" },
    explanation: {
      en:
        "IPv4 is right, and IPv6 comes out back to front. The kernel prints 16 bytes as four numbers of " +
        "32 bits, and the four stand in their right order. Each is turned round for itself.",
      zh:
        "IPv4 对了，IPv6 却前后颠倒。内核把 16 个字节当作四个 32 位的数来打印，四个数的先后是对的，" +
        "要倒的是每个数自己里面的字节。",
    },
  },
  "ipv6-as-printed": {
    title: { en: "IPv6 addresses are not turned round", zh: "IPv6 地址没有倒过来" },
    explanation: {
      en:
        "IPv4 is right; of IPv6 the bytes were taken as printed. It is printed in the same way, only " +
        "four times: ::ffff:127.0.0.1 reads 0000000000000000FFFF00000100007F, where both FFFF0000 and " +
        "0100007F are backwards.",
      zh:
        "IPv4 对了，IPv6 的字节却照打印的样子取。其实打印的办法一样，只是有四个数：::ffff:127.0.0.1 打印成 " +
        "0000000000000000FFFF00000100007F，其中 FFFF0000 和 0100007F 都是反的。",
    },
  },
  "ends-swapped": {
    title: { en: "The remote address for the local one", zh: "把对方的地址当成了本地的" },
    explanation: {
      en:
        "The listener's own address came out as 0.0.0.0, and that is what the row has second. The first address in " +
        "a row is this socket's own, the second that of whom it is connected to: local_address, rem_address. A " +
        "listener's remote one is all zeros.",
      zh:
        "监听套接字自己的地址成了 0.0.0.0，那是行里的第二个。一行里的第一个地址是这个套接字自己的，第二个才是对方的：" +
        "local_address、rem_address。监听套接字没有对方，第二个全是零。",
    },
  },
};
