import type { Mistake } from "@ipcbook/checker";

/** A number in the wrong base, in the wrong order, or no number at all. */
export const wrongNumbers: Readonly<Record<string, Mistake>> = {
  "port-reversed": {
    title: { en: "The bytes of the port are exchanged", zh: "端口的字节被颠倒了" },
    explanation: {
      en:
        "2606 became 1574 (0x0626). Unlike the address, the port is not printed as it lies in memory: the " +
        "kernel calls ntohs() first. 2606 is 0x2606, which is 9734.",
      zh:
        "2606 成了 1574（0x0626）。端口跟地址不同，打印的不是内存里的样子：内核先用 ntohs() 换算过了。" +
        "2606 就是 0x2606，即 9734。",
    },
  },
  "port-decimal": {
    title: { en: "The port is read as decimal", zh: "端口按十进制读了" },
    explanation: {
      en:
        "2606 became two thousand six hundred and six. It looks like a decimal number and is a hexadecimal " +
        "one: 0x2606 is 9734. With 1F90 (8080) it would have shown.",
      zh:
        "2606 被当成了两千六百零六。它看着像十进制，其实是十六进制：0x2606 是 9734。要是碰上 1F90（8080），" +
        "马上就露馅了。",
    },
  },
  "ports-as-text": {
    title: { en: "The ports are text", zh: "端口是文本" },
    explanation: {
      en: 'The right digits, but as "2606". A port is a number: parseInt(digits, 16).',
      zh: "数字对，却是文本“2606”。端口是数：parseInt(digits, 16)。",
    },
  },
  "state-decimal": {
    title: { en: "The state is read as decimal", zh: "状态按十进制读了" },
    explanation: {
      en:
        "0A became 0, because parseInt() stops at the letter. Nine of the eleven states have one digit " +
        "and come out right; LISTEN (0A) and CLOSING (0B) do not.",
      zh: "0A 成了 0，因为 parseInt() 遇到字母就停。十一种状态里有九种只有一位数字，读出来都对；" +
        "LISTEN（0A）和 CLOSING（0B）就不对了。",
    },
  },
  "state-as-text": {
    title: { en: "The state is text", zh: "状态是文本" },
    explanation: {
      en: 'Asked for is the number, 10, and "0A" came.',
      zh: "要的是数 10，来的是文本“0A”。",
    },
  },
  "queues-as-printed": {
    title: { en: "The queues are exchanged", zh: "两个队列弄反了" },
    explanation: {
      en:
        "The kernel prints tx_queue:rx_queue, what is still to be sent first. netstat has them the other " +
        "way round, Recv-Q and then Send-Q, and so does this function.",
      zh:
        "内核打印的是 tx_queue:rx_queue，待发送的在前。netstat 的顺序相反，先 Recv-Q 再 Send-Q，这个函数也是。",
    },
  },
  "queues-decimal": {
    title: { en: "The queues are read as decimal", zh: "队列按十进制读了" },
    explanation: {
      en: "0001F600 became NaN, and 00000010 would be 10 instead of 16. Queues are hexadecimal.",
      zh: "0001F600 成了 NaN，而 00000010 会读成 10，应为 16。队列是十六进制的。",
    },
  },
  "owner-hex": {
    title: { en: "User and inode are read as hexadecimal", zh: "用户和 inode 按十六进制读了" },
    explanation: {
      en:
        "The inode 112098 became 1122456. Not everything in the row is hexadecimal: the number of the " +
        "row, uid, timeout and inode are decimal (%d in the kernel, and not %X).",
      zh:
        "inode 112098 成了 1122456。一行里并不都是十六进制：行号、uid、timeout 和 inode 是十进制的" +
        "（内核用的是 %d，不是 %X）。",
    },
  },
};
