import type { Mistake } from "@ipcbook/checker";

/** Characters where bytes are meant. */
export const wrongCharacters: Readonly<Record<string, Mistake>> = {
  "low-bytes-of-characters": {
    title: { en: "Characters are cut to a byte", zh: "字符被截成了一个字节" },
    explanation: {
      en:
        "套 is U+5957; only its 57 was kept, which is W. A file name is bytes, as a rule UTF-8: this " +
        "character has three, e5 a5 97.",
      zh:
        "“套”是 U+5957，结果只留下 57，也就是字母 W。文件名是字节，通常用 UTF-8：这个字有三个字节，" +
        "e5 a5 97。",
    },
  },
  "code-units": {
    title: { en: "Characters stand where bytes should", zh: "该放字节的地方放了字符" },
    explanation: {
      en:
        "charCodeAt() gives 22871 for 套, which is no byte. A file name is bytes, as a rule UTF-8: " +
        "this character has three.",
      zh:
        "charCodeAt() 对“套”给出 22871，这不是字节。文件名是字节，通常用 UTF-8：这个字有三个字节。",
    },
  },
  "length-in-characters": {
    title: { en: "The length counts characters", zh: "长度数的是字符" },
    explanation: {
      en:
        "套接字 has three characters and nine bytes. With the length 6 the kernel takes four bytes of " +
        "the path: 套, and a third of what follows. strlen() counts bytes; name.length does not.",
      zh:
        "“套接字”是三个字符、九个字节。长度写成 6，内核就只取路径的四个字节：一个“套”字，外加下一个字的" +
        "三分之一。strlen() 数的是字节，name.length 不是。",
    },
  },
  "limit-in-characters": {
    title: { en: "The limit counts characters", zh: "上限数的是字符" },
    explanation: {
      en:
        "37 characters, but 111 bytes: there is room for 108 bytes, whatever characters they make.",
      zh: "37 个字符，却有 111 个字节：能放下的是 108 个字节，不管它们是几个字符。",
    },
  },
};
