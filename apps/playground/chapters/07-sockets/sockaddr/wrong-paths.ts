import type { Mistake } from "@ipcbook/checker";

/** Paths in struct sockaddr_un. */
export const wrongPaths: Readonly<Record<string, Mistake>> = {
  "no-nul": {
    title: { en: "No NUL behind the path", zh: "路径后面没有 NUL" },
    explanation: {
      en:
        "The path ends with the address. Linux puts the NUL there itself, other systems may read on; " +
        "unix(7) wants it counted: offsetof(sun_path) + strlen(path) + 1.",
      zh:
        "地址到路径最后一个字节就完了。Linux 会自己补上 NUL，别的系统可能继续往后读；unix(7) 要求把它算进去：" +
        "offsetof(sun_path) + strlen(path) + 1。",
    },
  },
  "whole-structure": {
    title: { en: "The whole structure, always", zh: "总是给出整个结构" },
    explanation: {
      en:
        "110 bytes are sizeof(struct sockaddr_un), which the chapter passes as the length. For a " +
        "path that does no harm, the kernel stops at the NUL. For an abstract name every byte up to " +
        "the length belongs to it: padded with NULs it is another name.",
      zh: "110 是 sizeof(struct sockaddr_un)，书中传的就是它。对路径没有坏处，内核读到 NUL 就停。" +
        "对抽象名字，长度以内的每个字节都是名字的一部分：后面多出一串 NUL，就是另一个名字了。",
    },
  },
  "empty-is-abstract": {
    title: { en: "No path becomes an abstract name", zh: "空路径成了抽象名字" },
    explanation: {
      en:
        "Behind the family comes a single NUL, with the length 3. That is not an empty path: a name " +
        "that starts with NUL is abstract. bind() succeeds, on a name that nobody meant.",
      zh:
        "地址族后面只有一个 NUL，长度是 3。这不是空路径：以 NUL 开头的是抽象名字。bind() 会成功，" +
        "绑到一个谁也没想要的名字上。",
    },
  },
  "empty-is-unnamed": {
    title: { en: "No path becomes the family alone", zh: "空路径只剩下地址族" },
    explanation: {
      en:
        "Two bytes and no name: bind() takes that for a wish that the kernel choose an abstract name " +
        "(autobind), and succeeds. Who forgot the path would not notice.",
      zh:
        "两个字节，没有名字：bind() 会理解为请内核挑一个抽象名字（autobind），并且成功。忘了写路径的人" +
        "就发现不了。",
    },
  },
  "nul-in-a-path": {
    title: { en: "A NUL inside a path", zh: "路径中间有 NUL" },
    explanation: {
      en:
        "The kernel reads a path up to its first NUL: of a\\0b it would take a, and make a file that " +
        "nobody asked for. A path can't hold a NUL, so the answer is null.",
      zh:
        "内核读路径，读到第一个 NUL 为止：a\\0b 只剩下 a，建出一个没人要的文件。路径里不能有 NUL，" +
        "所以应当返回 null。",
    },
  },
  "path-cut-at-nul": {
    title: { en: "A path is cut at a NUL", zh: "路径在 NUL 处被截断" },
    explanation: {
      en:
        "a\\0b became a, as strcpy() would do it. Another file than the one that was asked for: the " +
        "answer is null.",
      zh: "a\\0b 成了 a，strcpy() 就会这样。这已经不是要的那个文件：应当返回 null。",
    },
  },
  "at-sign-is-abstract": {
    title: { en: "An @ in front makes the name abstract", zh: "@ 开头的当成了抽象名字" },
    explanation: {
      en:
        "@ab became \\0ab. /proc/net/unix, ss and strace print the NUL in front of an abstract name as @, and some " +
        "programs read it back so; bind() does not. To the kernel @ab is a path, and a file may be called so.",
      zh:
        "@ab 成了 \\0ab。/proc/net/unix、ss 和 strace 把抽象名字开头的 NUL 显示成 @，有的程序也照此读回来，bind() 却" +
        "不会。在内核看来，@ab 就是路径，文件可以叫这个名字。",
    },
  },
  "nul-ends-a-path": {
    title: { en: "A path that ends in NUL", zh: "末尾带 NUL 的路径" },
    explanation: {
      en:
        "a\\0 was taken for the path a, with its NUL already there. The name of a file can't hold a NUL, wherever it " +
        "stands: it is the address that gets one behind. The answer is null.",
      zh:
        "a\\0 被当成了路径 a，以为 NUL 已经写好了。文件名里不能有 NUL，在哪里都不行：后面补上 NUL 的是地址。" +
        "应当返回 null。",
    },
  },
  "cut-at-108": {
    title: { en: "Long paths are cut to 108 bytes", zh: "太长的路径截成了 108 个字节" },
    explanation: {
      en:
        "What does not fit was dropped, and bind() makes a file with another name; where the cut " +
        "name exists already, it fails with EADDRINUSE. Too long is null.",
      zh:
        "放不下的部分被丢掉，bind() 建出的文件是另一个名字；要是截短后的名字已经存在，就报 EADDRINUSE。" +
        "太长应当返回 null。",
    },
  },
  "cut-at-107": {
    title: { en: "Long paths are cut to 107 bytes", zh: "太长的路径截成了 107 个字节" },
    explanation: {
      en:
        "strncpy() with sizeof - 1 keeps the NUL safe and loses the end of the name: bind() makes " +
        "another file. Too long is null; and 108 bytes are not too long on Linux.",
      zh:
        "用 strncpy() 复制 sizeof - 1 个字节，保住了 NUL，丢了名字的末尾：bind() 建出的是另一个文件。" +
        "太长应当返回 null；而 108 个字节在 Linux 上不算太长。",
    },
  },
  "no-limit": {
    title: { en: "Paths of any length", zh: "路径多长都收" },
    explanation: {
      en:
        "sun_path has 108 bytes. In C, strcpy() would write on into what stands behind; the kernel " +
        "says EINVAL to a length above 110.",
      zh:
        "sun_path 有 108 个字节。在 C 里，strcpy() 会一直写到后面的内存里去；长度超过 110，内核报 EINVAL。",
    },
  },
};
