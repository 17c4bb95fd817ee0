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
        "A 和 B 是同一台主机上的两个套接字。B 的第一个请求与 A 的编号相同，得到的却是 A 的总和。地址加上端口，才是一个客户端。",
    },
  },
  "by-port": {
    title: { en: "Takes a port for a client", zh: "把端口当成了客户端" },
    explanation: {
      en:
        "A and B have the same port, A at 127.0.0.1 and B at another address. B's first request has the number that A's had, " +
        "and was answered with A's sum. A client is an address and a port.",
      zh:
        "A 和 B 的端口相同，A 在 127.0.0.1，B 在另一个地址。B 的第一个请求与 A 的编号相同，得到的却是 A 的总和。地址加上端口，才是一个客户端。",
    },
  },
  "low-bits": {
    title: { en: "Takes the low bits of a port for a client", zh: "只用端口的低位来认客户端" },
    explanation: {
      en:
        "The ports of A and B are alike in their low bits, and B was answered with A's sum. A table with a place for each " +
        "value of some bits is found fast, but two clients can meet in a place: it has to hold the whole address too, and be " +
        "asked whether it is the right one. Of 256 places the 257th client meets somebody, and mostly one long before.",
      zh:
        "A 和 B 的端口低位相同，B 得到的却是 A 的和。按几个低位排位置，查起来快，可两个客户端会碰到同一个位置上：" +
        "所以位置里还要存下完整的地址，取用时比一比是不是同一个。位置要是只有 256 个，最迟第 257 个客户端就会撞上别人，往往还早得多。",
    },
  },
  "last-digits": {
    title: {
      en: "Takes the last digits of a port for a client",
      zh: "只用端口的末几位数字来认客户端",
    },
    explanation: {
      en:
        "The ports of A and C have the same last digits, and C was answered with A's sum. The remainder of a division tells " +
        "where to look in a table of so many places, and not whose place it is: keep the whole address with it, and " +
        "compare it. Or take a Map, which does both.",
      zh:
        "A 和 C 的端口末几位数字相同，C 得到的却是 A 的和。除法的余数只说明该到表的哪一格去找，并不说明那一格是谁的：" +
        "格子里要连完整的地址一起存，并且比较。用 Map 的话，这两件事它都替你做了。",
    },
  },
  "two-clients": {
    title: { en: "Remembers two clients at most", zh: "最多记得住两个客户端" },
    explanation: {
      en:
        "A, B and C asked in turn, and with the third one the server forgot an earlier one, whose sum began anew. Nobody " +
        "is forgotten here, however many come.",
      zh:
        "A、B、C 先后来问，第三个一来，前面的就被忘掉一个，它的总和又从头算起。这里谁也不能忘，来多少个都一样。",
    },
  },
  "sixteen-clients": {
    title: { en: "Remembers so many clients at most", zh: "最多记得住那么多客户端" },
    explanation: {
      en:
        "Each of 257 clients asked, and then each of them again. The first ones were no longer known, and their sums " +
        "began anew: the table had room for so many, or one client's place was given to another. Nobody is " +
        "forgotten here, however many come.",
      zh:
        "257 个客户端各来问了一次，又各来一次。最早的几个已经没有人认得，它们的总和又从头算起：表里只有那么多位置，" +
        "或者一个客户端的位置被别人占了。这里谁也不能忘，来多少个都一样。",
    },
  },
  "compares-data": {
    title: { en: "Compares what is to be added", zh: "比较了要加的数" },
    explanation: {
      en:
        "A request came with the number of the last one and other data, and was not taken for its repetition. The number " +
        "alone tells: that is what it is for, and why nothing else has to be kept of a request.",
      zh:
        "来了一个请求，编号与上一个相同，数据不同，没有被当成重复。只看编号：编号就是做这个用的，请求里别的东西都不必记。",
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
  "takes-gaps": {
    title: { en: "Takes a number further on for a new one", zh: "编号跳到后面，也当成新的" },
    explanation: {
      en:
        "Request 6 came after request 4 and was added. The client has no answer to 5 yet, so it can't have sent a new 6: it is " +
        "a copy of one that is 254 numbers old. New is only the number after the last.",
      zh:
        "4 号请求之后来了 6 号，被加了进去。客户端还没有收到 5 号的回答，不可能发出新的 6 号：这是 254 个编号以前那一个的副本。只有紧接着上一个的编号才是新的。",
    },
  },
  "remembers-all": {
    title: { en: "Remembers each number for ever", zh: "每个编号都永远记着" },
    explanation: {
      en:
        "After 256 requests the numbers begin again. Request 0 was new, and as its number had been there before it was " +
        "taken for an old one. Only the last number has to be remembered.",
      zh:
        "256 个请求之后，编号又从头开始。0 号是新的请求，只因这个编号从前出现过，就被当成了旧的。要记住的只有上一个编号。",
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
