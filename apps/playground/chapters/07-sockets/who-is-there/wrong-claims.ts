import type { Mistake } from "@ipcbook/checker";

/** What is not the number passes for it. */
export const wrongClaims: Readonly<Record<string, Mistake>> = {
  "takes-a-beginning": {
    title: { en: "Takes a part of the number for the number", zh: "报出一部分，就算报对了" },
    explanation: {
      en:
        "The client left out the last digit of its number, and was told “true”. The server looked whether the " +
        "claim occurs in the number, not whether it is the number: then a single digit is enough, if it is " +
        "the right one. Compare the whole texts with ===.",
      zh:
        "客户端报的号少了最后一位，回答却是“true”。服务器看的是报来的内容在不在号里，而不是它是不是这个号：" +
        "那么只要蒙对一位就够了。要用 === 比较整个字符串。",
    },
  },
  "looks-at-the-beginning": {
    title: { en: "Compares only as far as the number goes", zh: "只比到号的长度为止" },
    explanation: {
      en:
        "The client wrote one digit more than its number has, which is another number, and was told “true”. " +
        "The server looked whether the true number stands there, and not whether the line ends with it. In C " +
        "this is strncmp() with the length of the truth.",
      zh:
        "客户端在自己的号后面多写了一位，那是另一个号了，回答却是“true”。服务器只看正确的号在不在那里，" +
        "没有看这一行是不是到它就结束。在 C 里，这就是拿正确内容的长度去调用 strncmp()。",
    },
  },
  "compares-numbers": {
    title: { en: "A zero before the number makes no difference", zh: "号的前面多个零也不在乎" },
    explanation: {
      en:
        "The client put a 0 before its number, and was told “true”. Where a text is turned into a number, how " +
        "it was written is lost: 04711 and 4711 are one number, and two texts. Turn the true number into " +
        "text, and compare texts.",
      zh:
        "客户端在号的前面加了个 0，回答却是“true”。文字一变成数，原来的写法就丢了：04711 和 4711 " +
        "是同一个数，却是两段文字。反过来，把真实的号变成文字，拿文字和文字比。",
    },
  },
  "ignores-the-rest": {
    title: { en: "What stands behind the number is not looked at", zh: "号后面的内容没有看" },
    explanation: {
      en:
        "“ root” stood behind the number, and the answer was “true”. Whoever takes a line apart at its spaces " +
        "has three parts here, and must not look at two of them only. The claim is everything behind the " +
        "first space.",
      zh: "号的后面还有“ root”，回答却是“true”。在空格处切开，这一行有三段，不能只看其中两段。" +
        "第一个空格之后的全部内容，都算它报的号。",
    },
  },
  "trims": {
    title: { en: "A space behind the number makes no difference", zh: "号后面多个空格也不在乎" },
    explanation: {
      en:
        "The client put a space behind its number, and was told “true”. Somewhere the space was taken away, " +
        "as trim() does. Compare what the client has sent as it came: where two programs read the same line " +
        "differently, somebody will slip through between them.",
      zh: "客户端在号的后面加了个空格，回答却是“true”。空格在哪一步被去掉了，trim() 就会这样做。" +
        "客户端发来什么，就拿什么去比：同一行，两个程序读法不同，就会有人从中钻空子。",
    },
  },
  "takes-crlf": {
    title: {
      en: "Takes a carriage return for part of the line's end",
      zh: "把回车当成了行尾的一部分",
    },
    explanation: {
      en:
        "The client sent a carriage return (0x0d) between its number and the newline, and was told “true”. " +
        "Terminals and some protocols end a line with both; this one ends it with the newline alone, and " +
        "what stands before that belongs to the claim.",
      zh:
        "客户端在号和换行之间夹了一个回车（0x0d），回答却是“true”。有些终端和协议用回车加换行来结束一行，" +
        "这里结束一行的只有换行，它前面的都属于那句话。",
    },
  },
  "skips-spaces": {
    title: { en: "Two spaces pass for one", zh: "两个空格当成了一个" },
    explanation: {
      en:
        "Two spaces stood between word and number, and the answer was “true”. The second one already belongs " +
        "to the claim, and no number begins with a space. Take the line apart at its first space, and " +
        "nowhere else.",
      zh:
        "词和号之间有两个空格，回答却是“true”。第二个空格已经属于后面的内容，而号不会以空格开头。" +
        "只在第一个空格处切开，别处都不切。",
    },
  },
  "any-case": {
    title: { en: "Capitals pass for small letters", zh: "大写当成了小写" },
    explanation: {
      en:
        "“PID 0” was taken for a line about pid, and was told “false”. PID is a word that the server does not " +
        "know: the words are in small letters, and any other one is “unknown”.",
      zh:
        "“PID 0”被当成了关于 pid 的一行，回答成了“false”。PID 是服务器不认识的词：词都用小写，别的一律回答“unknown”。",
    },
  },
  "three-letters": {
    title: { en: "Looks at the first three letters only", zh: "只看开头的三个字母" },
    explanation: {
      en:
        "“pids 0” was taken for a line about pid, and was told “false”. The word goes as far as the first " +
        "space, and pids is none of the three: “unknown”. Take the line apart first, then compare.",
      zh:
        "“pids 0”被当成了关于 pid 的一行，回答成了“false”。词一直到第一个空格为止，pids 不是那三个词之一，" +
        "该回答“unknown”。先切开，再比较。",
    },
  },
};
