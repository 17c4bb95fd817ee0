import type { Mistake } from "@ipcbook/checker";

/** The answer is not what it should be, or goes to somebody else. */
export const wrongAnswers: Readonly<Record<string, Mistake>> = {
  "one-byte-sum": {
    title: { en: "A sum of one byte", zh: "总和只占一个字节" },
    explanation: {
      en:
        "The answer had two bytes: the number, and the low 8 bits of the sum. It is a number and four bytes, and 511 " +
        "bytes of FF do not fit into fewer than three.",
      zh:
        "回答只有两个字节：编号，以及总和的低 8 位。应当是编号加四个字节；511 个 FF 加起来，少于三个字节就放不下。",
    },
  },
  "three-byte-sum": {
    title: { en: "A sum that ends at three bytes", zh: "总和一超出三个字节就错" },
    explanation: {
      en:
        "Some 130 of the longest requests had come, and the first byte of the sum should have become 01: it was lost. The " +
        "sum has four bytes, each of which counts.",
      zh:
        "发了大约 130 个最长的请求之后，总和的第一个字节应当变成 01，却丢了。总和有四个字节，个个都算数。",
    },
  },
  "host-order": {
    title: { en: "The sum in the order of this machine", zh: "总和用了本机的字节序" },
    explanation: {
      en:
        "A sum of 23 was sent as 17 00 00 00. In network order the most significant byte comes first: 00 00 00 17.",
      zh: "总和是 23，发出去的却是 17 00 00 00。网络字节序是高位在前：00 00 00 17。",
    },
  },
  "two-datagrams": {
    title: { en: "One answer in two datagrams", zh: "一个回答分成了两个数据报" },
    explanation: {
      en:
        "The number came alone, and the sum in another datagram. Each sendto(2) is one, and either of them may be lost " +
        "or come first. What belongs together goes into one.",
      zh:
        "编号单独来了，总和在另一个数据报里。一次 sendto(2) 就是一个数据报，哪个都可能丢，也可能后发先到。属于一体的，就要放进同一个。",
    },
  },
  "answers-the-first": {
    title: { en: "All answers go to the first client", zh: "回答全都发给了第一个客户端" },
    explanation: {
      en:
        "B asked, and A got the answer: its address had been kept. There is no connection that would know whom it is " +
        "from; each datagram brings the address of its sender.",
      zh:
        "提问的是 B，收到回答的却是 A，因为留着的是 A 的地址。没有连接，也就没有谁记得对方是谁；每个数据报自己带着发送者的地址。",
    },
  },
  "other-socket": {
    title: { en: "Answers from another socket", zh: "用另一个套接字回答" },
    explanation: {
      en:
        "The answer came from another port than the one that was asked, because another socket sent it. A client that has " +
        "called connect(2) never gets to see such a datagram, and a firewall would stop it. Answer with the socket that " +
        "has the port.",
      zh:
        "回答来自另一个端口，不是客户端问的那一个，因为发它的是另一个套接字。客户端若调用过 connect(2)，根本看不到这样的" +
        "数据报；防火墙也会把它拦下。用占着端口的那个套接字来回答。",
    },
  },
  "starts-over": {
    title: { en: "Begins anew after an error", zh: "一出错就从头来过" },
    explanation: {
      en:
        "One answer could not be sent, and with it everything was forgotten: the error was caught where the table of the " +
        "clients had already gone out of scope, and the loop began with an empty one. Catch it at sendto(2).",
      zh:
        "有一个回答发不出去，结果什么都忘了：捕获错误的地方太靠外，客户端表早已不在作用域里，循环再开始时，表是空的。" +
        "要在 sendto(2) 那里捕获。",
    },
  },
  "dies-unsent": {
    title: { en: "Dies of an answer that can't be sent", zh: "有个回答发不出去就崩溃" },
    explanation: {
      en:
        "sendto(2) failed with ENETUNREACH, and the server ended. It is one answer of one client, and could have been " +
        "lost on its way as well: that client asks again.",
      zh:
        "sendto(2) 以 ENETUNREACH 失败，服务器就退出了。这不过是某个客户端的某一个回答，在路上同样可能丢，那个客户端自会再问。",
    },
  },
};
