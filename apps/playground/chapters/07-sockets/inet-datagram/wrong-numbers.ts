import type { Mistake } from "@ipcbook/checker";

/** Whether a request is new is not known, or not known of whom. */
export const wrongNumbers: Readonly<Record<string, Mistake>> = {
  "by-host": {
    title: { en: "Takes all of a host for one client", zh: "把一台主机当成一个客户端" },
    explanation: {
      en:
        "A and B are two sockets of one host. B's first request has the number that A's had, and was answered with A's " +
        "sum. A client is an address and a port.",
      zh:
        "A 和 B 是同一台主机上的两个套接字。B 的第一个请求与 A 的编号相同，得到的却是 A 的和。地址加上端口，才是一个客户端。",
    },
  },
  "counts-twice": {
    title: { en: "Adds a repeated request again", zh: "重复的请求又加了一遍" },
    explanation: {
      en:
        "The same request came twice, because its answer had been lost, and was added twice. The same number as the last " +
        "time means: the same request. Answer it again, and change nothing.",
      zh:
        "回答丢了，同一个请求又来了一次，结果加了两遍。编号与上一个相同，就是同一个请求：再回答一次，什么都不改。",
    },
  },
  "silent-when-asked-again": {
    title: { en: "Does not answer a repeated request", zh: "重复的请求没有回答" },
    explanation: {
      en:
        "The request came a second time and got no answer. The first answer is lost, so this client asks for ever, and " +
        "never comes to its next request.",
      zh:
        "请求第二次来，没有得到回答。第一个回答已经丢了，客户端只好一直问下去，再也轮不到下一个请求。",
    },
  },
  "counts-late-copies": {
    title: { en: "Adds a copy that comes late", zh: "迟到的副本也加了进去" },
    explanation: {
      en:
        "A copy of request 1 came after request 3: the network may deliver a datagram twice, and late. It was taken for a " +
        "new one. New is only the number after the last.",
      zh:
        "3 号请求之后，又来了 1 号的副本：网络可能把一个数据报送到两次，第二次还来得很晚。它被当成了新的请求。只有紧接着上一个的编号才是新的。",
    },
  },
  "answers-late-copies": {
    title: { en: "Answers a copy that comes late", zh: "迟到的副本也回答了" },
    explanation: {
      en:
        "A copy of request 1 came after request 3 and was answered, and the client found that answer where it waited for " +
        "the one to request 4. Nobody waits for an old answer.",
      zh:
        "3 号请求之后来了 1 号的副本，也得到了回答；客户端在等 4 号的回答，等来的却是它。旧的回答，已经没有人在等。",
    },
  },
  "no-wrap": {
    title: { en: "Does not count on after 255", zh: "到 255 就数不下去了" },
    explanation: {
      en:
        "Request 0 came after 255 and got no answer: 256 was expected, which no byte can be. Numbers are " +
        "counted modulo 256.",
      zh:
        "255 之后来了 0 号请求，没有得到回答：等的是 256，可一个字节里没有这个数。编号要按模 256 来数。",
    },
  },
  "begins-at-one": {
    title: { en: "Expects each client to begin with 1", zh: "要求每个客户端都从 1 开始" },
    explanation: {
      en:
        "A client began with 254 and got no answer. Its first request may have any number: whoever has " +
        "been restarted begins somewhere.",
      zh:
        "有个客户端从 254 开始，没有得到回答。第一个请求可以是任何编号，重新启动过的客户端从哪里开始都行。",
    },
  },
};
