import type { Mistake } from "@ipcbook/checker";

/** Abstract names. */
export const wrongAbstract: Readonly<Record<string, Mistake>> = {
  "abstract-filled-up": {
    title: { en: "An abstract name is filled up with NULs", zh: "抽象名字后面补满了 NUL" },
    explanation: {
      en:
        "Every byte up to the length belongs to an abstract name. The three bytes \\0ab and the 108 " +
        "with NULs behind are two names: a server on one is not found under the other, and connect() " +
        "says ECONNREFUSED.",
      zh:
        "长度以内的每个字节都是抽象名字的一部分。三个字节的 \\0ab，和后面补 NUL 到 108 个字节的，是两个" +
        "名字：服务器在这一个上，用那一个就找不到，connect() 报 ECONNREFUSED。",
    },
  },
  "abstract-ends-in-nul": {
    title: { en: "A NUL behind an abstract name", zh: "抽象名字后面多了一个 NUL" },
    explanation: {
      en:
        "A path ends with a NUL, an abstract name ends with its length. With a NUL more, \\0ab is " +
        "\\0ab\\0, which is another name; in /proc/net/unix it shows as @ab@.",
      zh:
        "路径以 NUL 结尾，抽象名字则由长度决定到哪里为止。多一个 NUL，\\0ab 就成了 \\0ab\\0，是另一个名字；" +
        "在 /proc/net/unix 里显示为 @ab@。",
    },
  },
  "abstract-as-c-string": {
    title: { en: "strlen() of an abstract name", zh: "对抽象名字用了 strlen()" },
    explanation: {
      en:
        "To strcpy() and strlen() a text ends at its first NUL, and this one starts with it: nothing " +
        "is left of the name. All abstract names would be the same one.",
      zh:
        "在 strcpy() 和 strlen() 看来，文本到第一个 NUL 为止，而它一开头就是 NUL：名字什么也没剩下。" +
        "所有抽象名字都成了同一个。",
    },
  },
  "abstract-cut-at-nul": {
    title: { en: "An abstract name is cut at a NUL", zh: "抽象名字在 NUL 处被截断" },
    explanation: {
      en:
        "\\0a\\0b became \\0a. Behind the first byte a NUL is a byte like others: only the length says " +
        "where an abstract name ends.",
      zh: "\\0a\\0b 成了 \\0a。第一个字节之后，NUL 就是个普通字节：抽象名字到哪里为止，只看长度。",
    },
  },
  "abstract-becomes-a-path": {
    title: { en: "The NUL in front is lost", zh: "丢了开头的 NUL" },
    explanation: {
      en:
        "\\0ab became the path ab: bind() makes a file, and who looks for the abstract name does not " +
        "find it. The NUL in front is what makes a name abstract.",
      zh:
        "\\0ab 成了路径 ab：bind() 会建一个文件，按抽象名字来找的人却找不到。开头的 NUL 正是抽象名字的标志。",
    },
  },
  "abstract-with-at-sign": {
    title: { en: "An @ in the place of the NUL", zh: "用 @ 代替了 NUL" },
    explanation: {
      en:
        "ss, strace and /proc/net/unix print the NUL in front as @, because it can't be printed. In " +
        "the address it is a NUL: with 40 in front it is the path @ab, and bind() makes a file.",
      zh:
        "ss、strace 和 /proc/net/unix 把开头的 NUL 显示成 @，因为 NUL 打印不出来。地址里放的还是 NUL：" +
        "放了 40，就是路径 @ab，bind() 会建一个文件。",
    },
  },
  "abstract-refused": {
    title: { en: "Abstract names are refused", zh: "不认抽象名字" },
    explanation: {
      en:
        "A NUL is wrong in a path, and right at the start of an abstract name: \\0ab is a name without " +
        "a file, five bytes with its family.",
      zh:
        "NUL 不能出现在路径里，却正是抽象名字的开头：\\0ab 是个没有文件的名字，连地址族共五个字节。",
    },
  },
  "abstract-one-too-long": {
    title: { en: "The NUL in front is not counted", zh: "没有算上开头的 NUL" },
    explanation: {
      en:
        "An abstract name of 108 bytes behind its NUL has 109, and sun_path has 108: EINVAL. The NUL " +
        "in front is one of them.",
      zh:
        "NUL 后面有 108 个字节，这个抽象名字一共就是 109 个，而 sun_path 只有 108 个：EINVAL。开头的 NUL " +
        "也占一个。",
    },
  },
};
