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
  "ports-swapped": {
    title: { en: "The ports are exchanged", zh: "两个端口弄反了" },
    explanation: {
      en:
        "The listener's ports came out as 0 and 9734. The first end in the row is this socket's own, and the " +
        "list starts with its port; a listener has no remote one, which is the 0.",
      zh:
        "监听套接字的端口成了 0 和 9734。行里的第一端是这个套接字自己的，数组里先放它的端口；监听套接字没有对方，" +
        "对方的端口才是 0。",
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
      en:
        "00012600 became 12600. Queues are hexadecimal, though these digits look like a decimal number: it is 0x12600, " +
        "and that is 75264. With 0001F600 it would have shown.",
      zh:
        "00012600 读成了 12600。队列是十六进制的，虽说这几位数字看着像十进制：它是 0x12600，即 75264。要是碰上 " +
        "0001F600，马上就露馅了。",
    },
  },
  "listener-without-queues": {
    title: { en: "A listener has no queue", zh: "监听套接字没有队列" },
    explanation: {
      en:
        "Three connections wait for accept(), and the queue came out as empty. The kernel prints their number as " +
        "rx_queue, where other sockets have bytes, and netstat prints it in Recv-Q: from there one sees that a " +
        "server does not keep up.",
      zh:
        "有三条连接在等 accept()，给出的队列却是空的。内核把它们的个数印在 rx_queue 里，别的套接字在那里印的是字节数；" +
        "netstat 也照样印在 Recv-Q 栏，服务器忙不过来，就是从这里看出来的。",
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
  "owner-as-text": {
    title: { en: "User and inode are text", zh: "用户和 inode 是文本" },
    explanation: {
      en:
        "The right digits, but cut out of the row and left as they are: both are numbers, in decimal.",
      zh: "数字都对，却是从行里切出来的文本。这里要的是两个数，按十进制读。",
    },
  },
};
