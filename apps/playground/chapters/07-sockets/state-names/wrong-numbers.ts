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
    title: { en: "A name of ss is not found", zh: "有个 ss 的名字不认得" },
    explanation: {
      en:
        "ESTAB gave null. Most names of ss differ from netstat's in a hyphen only, but four in more: ESTAB, UNCONN " +
        "(which is CLOSE), and FIN-WAIT-1 and -2, where netstat has no second underscore.",
      zh:
        "ESTAB 得到 null。ss 的名字跟 netstat 的多半只差一个连字符，有四个却不止：ESTAB、UNCONN（就是 CLOSE），" +
        "还有 FIN-WAIT-1 和 FIN-WAIT-2，netstat 的写法里没有第二个下划线。",
    },
  },
  "second-hyphen": {
    title: { en: "FIN-WAIT-2 is not found", zh: "不认得 FIN-WAIT-2" },
    explanation: {
      en:
        "FIN-WAIT-2 gave null. It has two hyphens, and netstat's FIN_WAIT2 has one underscore: the second hyphen " +
        "becomes nothing at all. So with FIN-WAIT-1.",
      zh:
        "FIN-WAIT-2 得到 null。它有两个连字符，netstat 的 FIN_WAIT2 却只有一个下划线：第二个连字符要整个去掉。" +
        "FIN-WAIT-1 也一样。",
    },
  },
  "any-underscores": {
    title: { en: "FIN_WAIT_2 is taken for a name", zh: "把 FIN_WAIT_2 也当成了名字" },
    explanation: {
      en:
        "FIN_WAIT_2 gave 5, but netstat prints FIN_WAIT2, and ss FIN-WAIT-2. Where hyphens and underscores are taken " +
        "out, or exchanged everywhere, before names are compared, more becomes a name than the two programs " +
        "print.",
      zh:
        "FIN_WAIT_2 得到 5，可 netstat 打印的是 FIN_WAIT2，ss 打印的是 FIN-WAIT-2。先把连字符和下划线都去掉，" +
        "或者统统换掉，再来比较，就会多认出一些两个程序都不用的名字。",
    },
  },
  "hyphens-for-underscores": {
    title: { en: "FIN-WAIT1 is taken for a name", zh: "把 FIN-WAIT1 也当成了名字" },
    explanation: {
      en:
        "FIN-WAIT1 gave 4, and neither program prints it: netstat has FIN_WAIT1, ss FIN-WAIT-1. A hyphen that " +
        "becomes an underscore wherever it stands makes more names than there are. Only whole names tell.",
      zh:
        "FIN-WAIT1 得到 4，可两个程序都不这么打印：netstat 是 FIN_WAIT1，ss 是 FIN-WAIT-1。见到连字符就换成下划线，" +
        "认出的名字就会多出来。要比较的是整个名字。",
    },
  },
  "any-case": {
    title: { en: "Small letters are taken for a name", zh: "小写的也当成了名字" },
    explanation: {
      en:
        "listen gave 10. Both programs print their names in capitals, and that is what is asked for.",
      zh: "listen 得到 10。两个程序打印的名字都是大写的，这里要的就是打印出来的样子。",
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
  "nobody-is-undefined": {
    title: { en: "undefined where there is no such state", zh: "没有这个状态时返回 undefined" },
    explanation: {
      en:
        "For a name that is none, null is asked for, and a Map says undefined where it finds nothing, as does a " +
        "function without a return. `?? null` makes the one of the other.",
      zh:
        "名字都不是时，要返回 null。Map 查不到给出的是 undefined，没有 return 的函数也是。加上 `?? null` 就行。",
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
        'The empty name gave 0. A list that starts with "" has the numbers right, and finds "" at place 0. There is no state 0 ' +
        "and no empty name: start the search at 1.",
      zh:
        '空名字得到 0。以 "" 开头的数组，编号正好对得上，可 "" 也就成了 0 号。没有 0 号状态，也没有空名字：' +
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
