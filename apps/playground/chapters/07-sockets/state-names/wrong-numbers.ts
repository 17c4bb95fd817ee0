import type { Mistake } from "@ipcbook/checker";

/** A name has another number than the kernel's, or one although it is none. */
export const wrongNumbers: Readonly<Record<string, Mistake>> = {
  "netstat-only": {
    title: { en: "Does not know the names of ss", zh: "不认得 ss 的名字" },
    explanation: {
      en:
        "TIME-WAIT gave null: with a hyphen it is ss that writes it, and the state is the same, 6.",
      zh: "TIME-WAIT 得到 null。带连字符的是 ss 的写法，状态是同一个，编号 6。",
    },
  },
  "hyphens-only": {
    title: { en: "Only exchanges the hyphens", zh: "只换了连字符" },
    explanation: {
      en:
        "Four names of ss differ in more than that: ESTAB, UNCONN (which is CLOSE), and FIN-WAIT-1 and -2, " +
        "where netstat has no second underscore.",
      zh:
        "ss 有四个名字不止差在连字符：ESTAB、UNCONN（就是 CLOSE），还有 FIN-WAIT-1 和 FIN-WAIT-2，" +
        "netstat 的写法里没有第二个下划线。",
    },
  },
  "nobody-is-minus-one": {
    title: { en: "-1 where there is no such state", zh: "没有这个状态时返回 -1" },
    explanation: {
      en: "indexOf() says -1 where it finds nothing. Asked for is null.",
      zh: "indexOf() 找不到时给出 -1，这里要的是 null。",
    },
  },
  "nobody-is-zero": {
    title: { en: "0 where there is no such state", zh: "没有这个状态时返回 0" },
    explanation: {
      en:
        "0 is a number, if one that no state has. Where neither program knows the name, the answer is null.",
      zh: "0 也是个数，虽然没有哪个状态用它。两个程序都不认得的名字，要返回 null。",
    },
  },
  "inherited-names": {
    title: { en: "Finds names that nobody has put there", zh: "查到了没人放进去的名字" },
    explanation: {
      en:
        "“constructor” gave a function: an object in JavaScript has inherited more properties than were " +
        "put into it. A Map has only its own entries; Object.hasOwn() asks for the own ones of an object.",
      zh: "“constructor”查出了一个函数：JavaScript 的对象除了放进去的，还继承了别的属性。" +
        "Map 里只有自己的条目；对普通对象，可以先用 Object.hasOwn() 问一声。",
    },
  },
  "empty-is-a-name": {
    title: { en: "The empty name is state 0", zh: "空名字成了 0 号状态" },
    explanation: {
      en:
        'A list that starts with "" has the numbers right, and finds "" at place 0. There is no state 0 ' +
        "and no empty name: start the search at 1.",
      zh: '以 "" 开头的数组，编号正好对得上，可 "" 也就成了 0 号。没有 0 号状态，也没有空名字：' +
        "请从 1 开始找。",
    },
  },
  prefixes: {
    title: { en: "Takes a name that only begins like one", zh: "只是开头相同的名字也认了" },
    explanation: {
      en:
        "LISTENING begins with LISTEN, and CLOSED with CLOSE; neither is a name of netstat's or of ss's " +
        "for a TCP socket. Compare the whole name. (CLOSE_WAIT, too, begins with CLOSE.)",
      zh:
        "LISTENING 以 LISTEN 开头，CLOSED 以 CLOSE 开头，可 netstat 和 ss 都不这样称呼 TCP 套接字。" +
        "要比较整个名字。（CLOSE_WAIT 也以 CLOSE 开头呢。）",
    },
  },
};
