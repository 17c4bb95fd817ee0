import type { Mistake } from "@ipcbook/checker";

/** How many parts there are, and how much each may hold. */
export const wrongParts: Readonly<Record<string, Mistake>> = {
  "not-checked": {
    title: { en: "256 is let through", zh: "256 被放过去了" },
    explanation: {
      en:
        "127.0.0.256 came out with a 256 in it, which is no byte. The largest part that fits into " +
        "one is 255.",
      zh: "127.0.0.256 的结果里有个 256，可它不是一个字节。一个字节最大是 255。",
    },
  },
  wraps: {
    title: { en: "256 becomes 0", zh: "256 变成了 0" },
    explanation: {
      en:
        "127.0.0.256 became 127.0.0.0: the value was cut to a byte, and nobody saw what was cut off. " +
        "A Uint8Array and `& 0xff` do that in silence. Check before you store.",
      zh:
        "127.0.0.256 成了 127.0.0.0：值被截成一个字节，截掉了什么没人知道。Uint8Array 和 `& 0xff` 都会" +
        "悄悄地截。存进去之前要先检查。",
    },
  },
  "early-parts-unlimited": {
    title: { en: "Only the last part has a limit", zh: "只限制了最后一段" },
    explanation: {
      en:
        "127.256.0.1 became 127.0.0.1: 256 was cut to a byte, and 0 is left. Only the last part may be larger than a " +
        "byte; each one before it is exactly one.",
      zh:
        "127.256.0.1 成了 127.0.0.1：256 被截成一个字节，只剩下 0。只有最后一段可以超过一个字节，它前面的每一段都" +
        "恰好是一个字节。",
    },
  },
  "early-parts-not-checked": {
    title: { en: "256 is let through in front", zh: "前面的 256 被放过去了" },
    explanation: {
      en:
        "127.256.0.1 came out with a 256 in it, which is no byte. Only the last part may be larger than a byte; each " +
        "one before it is exactly one.",
      zh:
        "127.256.0.1 的结果里有个 256，可它不是一个字节。只有最后一段可以超过一个字节，它前面的每一段都恰好是一个字节。",
    },
  },
  "ignores-the-rest": {
    title: { en: "A fifth part is not noticed", zh: "没有发现第五段" },
    explanation: {
      en:
        "1.2.3.4.0 became 1.2.3.4: the first four were taken out of the list, and nobody looked " +
        "whether there are more.",
      zh: "1.2.3.4.0 成了 1.2.3.4：从数组里取了前四个，却没有看后面还有没有。",
    },
  },
  "four-parts-only": {
    title: { en: "Short forms are refused", zh: "不认简写" },
    explanation: {
      en:
        "127.1 is 127.0.0.1: one to four parts are allowed, and the last one fills the bytes that " +
        "are left. `ping 127.1` shows it.",
      zh: "127.1 就是 127.0.0.1：可以有一到四段，最后一段占满剩下的字节。试试 `ping 127.1`。",
    },
  },
  "fills-from-the-left": {
    title: { en: "Short forms are filled with zeros behind", zh: "简写在后面补了零" },
    explanation: {
      en:
        "127.1 became 127.1.0.0. The last part is one number in all the bytes that are left: 1 in " +
        "three bytes is 0, 0, 1.",
      zh: "127.1 成了 127.1.0.0。最后一段是一个数，占满剩下的所有字节：三个字节的 1 是 0、0、1。",
    },
  },
  "last-part-a-byte": {
    title: { en: "The last part is held to one byte", zh: "最后一段只许一个字节" },
    explanation: {
      en:
        "10.1.513 is 10.1.2.1, and was refused. With three parts the last one has two bytes, up to " +
        "65535; with two it has three; alone it has all four.",
      zh:
        "10.1.513 就是 10.1.2.1，却没有被接受。共三段时，最后一段有两个字节，最大 65535；共两段时有三个" +
        "字节；只有一段时，四个字节都是它的。",
    },
  },
  "last-part-unlimited": {
    title: { en: "The last part spills over", zh: "最后一段溢出了" },
    explanation: {
      en:
        "10.1.65536 needs three bytes for its last part, and only two are left. What does not fit " +
        "was dropped, and 10.1.0.0 is another address.",
      zh:
        "10.1.65536 的最后一段要三个字节，而剩下的只有两个。放不下的部分被丢掉，10.1.0.0 就是另一个" +
        "地址了。",
    },
  },
  "wraps-at-32-bits": {
    title: { en: "4294967296 becomes 0", zh: "4294967296 变成了 0" },
    explanation: {
      en:
        "One part alone has 32 bits, up to 4294967295. One more was cut to 0 and let in: `>>> 0`, " +
        "`|` and `&` keep 32 bits and drop the others. Compare before you shift.",
      zh:
        "只有一段时，它有 32 位，最大是 4294967295。再大 1，就被截成 0 放了进来：`>>> 0`、`|` 和 `&` " +
        "只留 32 位，其余的都丢掉。先比较，再移位。",
    },
  },
  "signed-limit": {
    title: { en: "Values above 2³¹ are refused", zh: "不认超过 2³¹ 的值" },
    explanation: {
      en:
        "4294967295 is 255.255.255.255, and was refused: the limit was that of a signed int. An " +
        "address has 32 bits and no sign.",
      zh:
        "4294967295 就是 255.255.255.255，却没有被接受：用了有符号整数的上限。地址是 32 位，没有符号。",
    },
  },
};
