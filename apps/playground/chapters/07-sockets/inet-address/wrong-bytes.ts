import type { Mistake } from "@ipcbook/checker";

/** The text was understood, but what comes out is not the four bytes. */
export const wrongBytes: Readonly<Record<string, Mistake>> = {
  "returns-a-number": {
    title: { en: "Returns a number, not four bytes", zh: "返回的是一个数，不是四个字节" },
    explanation: {
      en: "2130706433 is 127.0.0.1 as a number in host order, with which one can calculate. The " +
        "kernel wants the bytes in memory, 127 first: return these four, in a list.",
      zh:
        "2130706433 是 127.0.0.1 按主机字节序写成的数，拿来计算很方便。内核要的却是内存里的字节，" +
        "127 在最前：请把这四个字节放进数组返回。",
    },
  },
  "typed-array": {
    title: { en: "A Uint8Array instead of a list of numbers", zh: "返回的是 Uint8Array，不是数组" },
    explanation: {
      en:
        "The bytes are right, and in the right order. But the function promises number[], and a Uint8Array is none: " +
        "[...bytes] or Array.from(bytes) makes a list of it.",
      zh:
        "字节对，顺序也对。但函数答应给的是 number[]，Uint8Array 不是：用 [...bytes] 或者 Array.from(bytes) 转成数组。",
    },
  },
  "host-order": {
    title: { en: "The bytes stand in host order", zh: "字节按主机字节序排列" },
    explanation: {
      en: "127.0.0.1 came out as 1, 0, 0, 127. That is how this machine lays out the number " +
        "0x7f000001. In network order the first part is the first byte; bind() would read 1.0.0.127.",
      zh: "127.0.0.1 变成了 1、0、0、127，这是本机存放 0x7f000001 这个数的顺序。网络字节序里，" +
        "第一段就是第一个字节；这样交给 bind()，它读到的是 1.0.0.127。",
    },
  },
  "low-byte-first": {
    title: { en: "The last part is laid out backwards", zh: "最后一段的字节放反了" },
    explanation: {
      en:
        "127.1 came out as 127.1.0.0: the last part fills three bytes, and its low byte was put " +
        "first. Network order holds for it too: 0, 0, 1.",
      zh:
        "127.1 变成了 127.1.0.0：最后一段占三个字节，低位字节却放到了最前面。这里同样是网络字节序：" +
        "0、0、1。",
    },
  },
  "signed-bytes": {
    title: { en: "Bytes above 127 come out negative", zh: "超过 127 的字节成了负数" },
    explanation: {
      en:
        "192 came out as -64: the bits are right, but the top one was read as a sign. Bytes are " +
        "unsigned here; look for an Int8Array, or for `>>` where `>>>` or a mask is meant.",
      zh:
        "192 变成了 -64：各个位都对，最高位却被当成了符号。这里的字节是无符号的，请找一找 Int8Array，" +
        "或者该写 `>>>`、该加掩码的地方写成了 `>>`。",
    },
  },
  "parts-as-text": {
    title: { en: "The parts are still text", zh: "各段还是文本" },
    explanation: {
      en:
        'The list holds "127", a string of three characters, where the byte 127 belongs. split() ' +
        "cuts the text and leaves it text: each part still has to be read as a number.",
      zh:
        "数组里放的是三个字符的字符串“127”，而不是字节 127。split() 只是切开文本，切出来的仍是文本，" +
        "每一段还要再转成数。",
    },
  },
  "zero-is-false": {
    title: { en: "0.0.0.0 is taken for a failure", zh: "把 0.0.0.0 当成了失败" },
    explanation: {
      en: "0.0.0.0 is INADDR_ANY, the address of a server that listens on every interface. As a " +
        "number it is 0, and an `if (!address)` takes that for nothing. Only null means failure.",
      zh:
        "0.0.0.0 是 INADDR_ANY，服务器监听所有网络接口时用的就是它。它对应的数是 0，`if (!address)` 会把 0 " +
        "当成什么都没有。只有 null 才表示失败。",
    },
  },
  "broadcast-is-failure": {
    title: { en: "255.255.255.255 is taken for a failure", zh: "把 255.255.255.255 当成了失败" },
    explanation: {
      en:
        "255.255.255.255 is an address, INADDR_BROADCAST. inet_addr(), which the chapter calls, " +
        "returns the same 32 ones when it fails, so it can't tell the two apart. inet_aton() was " +
        "made to do so. Look for a comparison with -1 or 0xffffffff, or for a limit that leaves 255 out.",
      zh:
        "255.255.255.255 是个地址，即 INADDR_BROADCAST。书中用的 inet_addr() 失败时返回的也是 32 个 1，" +
        "两者分不清；inet_aton() 正是为此而来。请找一找跟 -1 或 0xffffffff 的比较，或者把 255 也挡在外面的上限。",
    },
  },
};
