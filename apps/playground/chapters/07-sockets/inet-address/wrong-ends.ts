import type { Mistake } from "@ipcbook/checker";

/** White space, before and behind. */
export const wrongEnds: Readonly<Record<string, Mistake>> = {
  "white-space-refused": {
    title: { en: "The end of a line is refused", zh: "不认行尾" },
    explanation: {
      en:
        "A line that was read from a file ends in \\n, and inet_aton() takes it: white space ends " +
        "the address.",
      zh: "从文件里读来的一行以 \\n 结尾，inet_aton() 照样接受：遇到空白，地址就到此为止。",
    },
  },
  trims: {
    title: { en: "White space in front is let in", zh: "前面的空白也放了进来" },
    explanation: {
      en: "trim() cuts at both ends. inet_aton() allows white space behind the address only; the " +
        "first character has to be a digit.",
      zh: "trim() 两头都去掉。inet_aton() 只允许空白跟在地址后面，第一个字符必须是数字。",
    },
  },
  "nothing-may-follow": {
    title: { en: "Text behind the white space is refused", zh: "空白后面不许有东西" },
    explanation: {
      en:
        "glibc stops at the first white space and does not look further, so that 127.0.0.1 lo is " +
        "127.0.0.1. Not a good idea, but what it does; inet_pton() refuses it.",
      zh:
        "glibc 遇到第一个空白就停，后面不再看，所以 127.0.0.1 lo 就是 127.0.0.1。算不上好主意，但它" +
        "就是这么做的；inet_pton() 则不接受。",
    },
  },
  "javascript-white-space": {
    title: { en: "What JavaScript calls white space", zh: "用了 JavaScript 的空白" },
    explanation: {
      en:
        "\\s and trim() know the no-break space and many more. To C's isspace() only six characters " +
        "are white space: the blank, \\t, \\n, \\v, \\f and \\r.",
      zh:
        "\\s 和 trim() 还认得不换行空格等许多字符。C 的 isspace() 只认六个：空格、\\t、\\n、\\v、\\f 和 \\r。",
    },
  },
};
