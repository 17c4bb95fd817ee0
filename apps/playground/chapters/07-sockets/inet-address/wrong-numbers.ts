import type { Mistake } from "@ipcbook/checker";

/** How one part is read. */
export const wrongNumbers: Readonly<Record<string, Mistake>> = {
  "empty-is-zero": {
    title: { en: "An empty part is read as 0", zh: "空的一段当成了 0" },
    explanation: {
      en:
        'Number("") is 0 in JavaScript, so 127..0.1 became an address. A part needs at least one ' +
        "digit: look at the text before you make a number of it.",
      zh:
        'JavaScript 里 Number("") 是 0，于是 127..0.1 也成了地址。每一段至少要有一个数字：先看文本，再转成数。',
    },
  },
  "skips-empty-parts": {
    title: { en: "Empty parts are dropped", zh: "空的段被丢掉了" },
    explanation: {
      en:
        "127..0.1 was taken for 127.0.1: the empty part was filtered out, and what is left looks " +
        "like a shorter form. Two dots in a row, or one at the end, are a mistake in the text.",
      zh: "127..0.1 被读成了 127.0.1：空的一段被滤掉，剩下的看起来像是另一种简写。连着两个点，" +
        "或者末尾多一个点，都是写错了。",
    },
  },
  "parse-int": {
    title: { en: "What stands behind a number is passed over", zh: "数字后面的字符没有人管" },
    explanation: {
      en:
        "127.0.0.1x became 127.0.0.1. parseInt() reads as many digits as there are and says nothing about the rest; so " +
        "does a pattern that does not go to the end. In C, strtoul() reads like that, too, but tells in `endptr` " +
        "where it stopped. Check that the whole part is a number.",
      zh:
        "127.0.0.1x 成了 127.0.0.1。parseInt() 有几个数字就读几个，后面剩下什么一声不吭；没有写到结尾的正则表达式" +
        "也是。C 的 strtoul() 也这样读，但会用 `endptr` 告诉你停在哪里。请检查整段都是数字。",
    },
  },
  "javascript-numbers": {
    title: { en: "What JavaScript calls a number", zh: "用了 JavaScript 的数字写法" },
    explanation: {
      en:
        "1e2.0.0.1 became 100.0.0.1: Number() knows exponents, 0b and 0o, which inet_aton() does " +
        "not, and it reads 010 as 10, where inet_aton() has 8. Say yourself what a number is.",
      zh:
        "1e2.0.0.1 成了 100.0.0.1：Number() 认得指数、0b 和 0o，inet_aton() 一概不认；010 在 Number() " +
        "看来是 10，在 inet_aton() 看来是 8。什么算数字，要自己规定。",
    },
  },
  "decimal-only": {
    title: { en: "A leading 0 is not read as octal", zh: "以 0 开头的没有按八进制读" },
    explanation: {
      en: "010.0.0.1 is 8.0.0.1: each part is written as in C, where a leading 0 means octal. As " +
        "10.0.0.1 it is another machine. Filters that read it this way, in front of a libc that does " +
        "not, have let people in.",
      zh:
        "010.0.0.1 就是 8.0.0.1：每一段都按 C 的写法，0 开头表示八进制。读成 10.0.0.1，就是另一台机器了。" +
        "有的过滤规则这样读，背后的 libc 却那样读，结果放进了不该放的人。",
    },
  },
  "octal-stops": {
    title: { en: "8 and 9 are let into octal numbers", zh: "八进制里混进了 8 和 9" },
    explanation: {
      en:
        "08 was taken: read in base 8, it stops at the 8, and what is left is 0. A part that is " +
        "not a number from its first to its last character makes the whole text wrong.",
      zh:
        "08 被接受了：按八进制读到 8 就停，只剩下 0。一段里只要有一个字符不是数字，整个文本就不是地址。",
    },
  },
  "octal-else-decimal": {
    title: { en: "08 is read as decimal", zh: "08 按十进制读了" },
    explanation: {
      en:
        "08.0.0.1 became 8.0.0.1: 08 is no octal number, and so it was taken for a decimal one. In C a leading 0 means " +
        "octal, whatever follows, and 8 is no octal digit: the text is no address.",
      zh:
        "08.0.0.1 成了 8.0.0.1：08 不是八进制数，就改按十进制读了。在 C 里，0 开头就是八进制，不管后面是什么，" +
        "而 8 不是八进制数字：这个文本就不是地址。",
    },
  },
  "bare-0x": {
    title: { en: "0x alone is read as 0", zh: "单独一个 0x 当成了 0" },
    explanation: {
      en:
        "0x without a digit is no number. strtoul() reads its 0 and stops at the x, and inet_aton() " +
        "refuses what stops there.",
      zh:
        "0x 后面没有数字，就不是数。strtoul() 读了 0，停在 x 上；inet_aton() 见它停在这里，就不接受。",
    },
  },
  "small-x-only": {
    title: { en: "0X is refused", zh: "不认大写的 0X" },
    explanation: {
      en:
        "As in C, 0X7f and 0x7f are the same number. The x may be a capital, and so may the digits.",
      zh: "跟 C 一样，0X7f 和 0x7f 是同一个数。x 可以大写，后面的数字也可以。",
    },
  },
  "small-digits-only": {
    title: { en: "Digits in capitals are refused", zh: "不认大写的十六进制数字" },
    explanation: {
      en: "0xFf is 255, as 0xff is: A to F may be capitals or not, and mixed.",
      zh: "0xFf 跟 0xff 一样是 255：A 到 F 大写小写都可以，混着写也行。",
    },
  },
  "no-hex": {
    title: { en: "Hexadecimal parts are refused", zh: "不认十六进制的段" },
    explanation: {
      en:
        "0x7f.0.0.1 is 127.0.0.1: each part may be decimal, octal or hexadecimal, as a number in C.",
      zh: "0x7f.0.0.1 就是 127.0.0.1：每一段都跟 C 的数一样，可以是十进制、八进制或十六进制。",
    },
  },
  "as-inet-pton": {
    title: { en: "A leading 0 is refused, as by inet_pton", zh: "不认前导零，像 inet_pton 那样" },
    explanation: {
      en:
        "010.0.0.1 is 8.0.0.1, and was refused. Four decimal parts without leading zeros, and nothing else: so " +
        "inet_pton() reads an address, and it is the better rule for new programs. inet_aton() takes 010, 0x7f " +
        "and 127.1.",
      zh:
        "010.0.0.1 就是 8.0.0.1，却没有被接受。只收四段十进制、没有前导零的写法，这是 inet_pton() 的规矩，新程序用它更好。" +
        "inet_aton() 则还认得 010、0x7f 和 127.1。",
    },
  },
  signs: {
    title: { en: "A sign is let in", zh: "放进了正负号" },
    explanation: {
      en: "+127.0.0.1 was taken. strtoul() reads signs and blanks before a number, even a minus, " +
        "though it is unsigned; so inet_aton() looks first whether there is a digit.",
      zh:
        "+127.0.0.1 被接受了。strtoul() 会读数字前面的正负号和空白，虽说无符号，连负号也读；所以 " +
        "inet_aton() 先看一眼，第一个字符是不是数字。",
    },
  },
};
