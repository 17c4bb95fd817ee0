import type { Mistake } from "@ipcbook/checker";

/** What goes into the third argument of bind(). */
export const wrongLengths: Readonly<Record<string, Mistake>> = {
  "length-without-family": {
    title: { en: "The length leaves the family out", zh: "长度没有算上地址族" },
    explanation: {
      en:
        "server_socket and its NUL are 14 bytes, but the address starts two bytes earlier, with the " +
        "family. With the length 14 the kernel takes 12 of them, and makes the file " +
        "server_socke.",
      zh:
        "server_socket 加上 NUL 是 14 个字节，可地址是从前面两个字节的地址族开始的。长度写成 14，内核只取其中 " +
        "12 个字节，建出来的文件叫 server_socke。",
    },
  },
  "length-is-sizeof": {
    title: { en: "The length is always 110", zh: "长度总是 110" },
    explanation: {
      en:
        "sizeof(address), as in the chapter. The kernel stops a path at its NUL, so nobody notices. " +
        "An abstract name ends with its length and nowhere else: with 110 it gets NULs behind, and is " +
        "another name.",
      zh:
        "sizeof(address)，书中就是这样写的。路径读到 NUL 就停，所以没人发现。抽象名字却只看长度：长度是 110，" +
        "后面就多出一串 NUL，成了另一个名字。",
    },
  },
  "length-without-nul": {
    title: { en: "The length leaves the NUL out", zh: "长度没有算上 NUL" },
    explanation: {
      en:
        "offsetof(sun_path) + strlen(path), as the macro SUN_LEN has it: the NUL is there and is not " +
        "counted. Linux puts one behind the path itself, but unix(7) wants it counted, and other " +
        "systems may read on.",
      zh:
        "offsetof(sun_path) + strlen(path)，宏 SUN_LEN 就是这样算的：NUL 在那里，却没有算进去。Linux 会自己" +
        "在路径后面补一个，但 unix(7) 要求算上它，别的系统可能会继续往后读。",
    },
  },
  "refuses-108": {
    title: { en: "A path of 108 bytes is refused", zh: "不收 108 个字节的路径" },
    explanation: {
      en:
        "With its NUL it would need 109 bytes. Linux takes it without: then the length says where " +
        "it ends. A program for other systems does well to stop at 107; here the kernel's rule counts.",
      zh:
        "加上 NUL 就要 109 个字节。Linux 允许不带 NUL，由长度来说明到哪里为止。要在别的系统上也能用的程序，" +
        "最好以 107 为限；这里按内核的规矩来。",
    },
  },
  "nul-behind-the-end": {
    title: { en: "The NUL is behind the structure", zh: "NUL 写到了结构外面" },
    explanation: {
      en:
        "A path of 108 bytes fills sun_path, and its NUL would be byte 111 of a structure that has " +
        "110. In C that is memory of somebody else; the kernel says EINVAL. It takes such a path " +
        "without a NUL.",
      zh:
        "108 个字节的路径占满了 sun_path，再加 NUL 就是第 111 个字节，而结构只有 110 个。在 C 里，那是别人的" +
        "内存；内核会报 EINVAL。这样的路径可以不带 NUL。",
    },
  },
};
