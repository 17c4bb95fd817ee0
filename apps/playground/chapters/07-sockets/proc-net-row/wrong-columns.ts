import type { Mistake } from "@ipcbook/checker";

/** The right way to read a number, in the wrong place. */
export const wrongColumns: Readonly<Record<string, Mistake>> = {
  "counts-by-header": {
    title: { en: "Counts the columns by the header", zh: "照表头数列" },
    explanation: {
      en:
        "The header has two names each for “tx_queue rx_queue” and “tr tm->when”, and the row has one word " +
        "for each of the two, with a colon in it. Counted by the header, everything behind is two too far: " +
        "uid is the 8th word of the row, not the 10th.",
      zh:
        "表头里“tx_queue rx_queue”和“tr tm->when”各是两个名字，而行里各是一个词，中间是冒号。照表头数，后面的" +
        "就都多数了两列：uid 是这一行的第 8 个词，不是第 10 个。",
    },
  },
  "timeout-for-uid": {
    title: { en: "Takes timeout for uid", zh: "把 timeout 当成了 uid" },
    explanation: {
      en:
        "User 1000 came out as 3: that is the column behind, timeout, which is nearly always 0. So is the " +
        "uid of root, and the mistake stays hidden until somebody else runs the server.",
      zh:
        "用户 1000 读成了 3：那是后一列 timeout，它几乎总是 0。root 的 uid 也是 0，所以要等别的用户运行服务器，" +
        "错误才会露出来。",
    },
  },
  "last-column": {
    title: { en: "Takes the last column for the inode", zh: "把最后一列当成了 inode" },
    explanation: {
      en:
        "The header ends with inode, the row does not: a count of references, the kernel's pointer, and " +
        "often five numbers more follow, which have no names.",
      zh:
        "表头到 inode 为止，行却没有完：后面还有引用计数、内核里的指针，常常还有五个数，都没有名字。",
    },
  },
  "fixed-places": {
    title: { en: "Cuts the row at fixed places", zh: "按固定位置切" },
    explanation: {
      en:
        "Short IPv4 rows come out right, but the places are not fixed: an IPv6 address has 32 digits, and a " +
        "number that needs more room than its column has pushes everything behind it to the right. " +
        "What separates the columns are blanks.",
      zh:
        "普通的 IPv4 行都对，但位置并不固定：IPv6 地址有 32 位数字；数太长，列里放不下，后面的就都往右推。" +
        "真正分开各列的是空格。",
    },
  },
  "each-blank": {
    title: { en: "Splits at each single blank", zh: "遇到每个空格都切" },
    explanation: {
      en:
        "uid and timeout are filled up with blanks on their left, and each of these made an empty column " +
        "of its own. Several blanks in a row are one separator: split(/ +/).",
      zh:
        "uid 和 timeout 的左边用空格补齐，结果每个空格都切出一个空列。连着的几个空格只算一个分隔：split(/ +/)。",
    },
  },
  "keeps-the-first-blank": {
    title: { en: "Relies on a blank before the row's number", zh: "以为行号前面总有空格" },
    explanation: {
      en:
        "Splitting gives an empty word first, because the row begins with blanks, and it was dropped. " +
        "The number of the row has four places: from row 1000 on there is no blank before it, and " +
        "what was dropped was the number. trim() first.",
      zh:
        "行首有空格，切出来第一个是空词，于是把它扔掉了。可行号只占四位：从第 1000 行起，前面就没有空格，" +
        "扔掉的成了行号。请先 trim()。",
    },
  },
  "whole-rows-only": {
    title: { en: "Knows only rows of full length", zh: "只认得完整的行" },
    explanation: {
      en:
        "The pattern wants all columns, and the row of a TIME_WAIT ends after the pointer: the kernel keeps " +
        "only a small remainder of the socket, which has no such numbers. Ask for what you need, not " +
        "for the end.",
      zh:
        "模式要求每一列都在，而 TIME_WAIT 的行到指针就完了：内核只留着套接字的一点残余，没有后面那些数。" +
        "需要哪几列就匹配哪几列，不必管到行尾。",
    },
  },
};
