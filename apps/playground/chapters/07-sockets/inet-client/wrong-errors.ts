import type { Mistake } from "@ipcbook/checker";

/** An error is given the wrong word, or none. */
export const wrongErrors: Readonly<Record<string, Mistake>> = {
  "throws-all": {
    title: { en: "Lets every error out", zh: "所有错误都抛了出去" },
    explanation: {
      en:
        "Nobody listened, connect() failed with ECONNREFUSED, and the error left the function. In C " +
        "it would be -1 and errno; here the call throws, and the error's code is the name. This one " +
        "has a word of its own: catch it.",
      zh:
        "没有人监听，connect() 以 ECONNREFUSED 失败，错误就从函数里抛了出去。在 C 里是返回 -1 并设好 errno，在这里是抛出" +
        "异常，code 就是那个名字。这个错误有对应的词，要接住它。",
    },
  },
  "all-refused": {
    title: { en: "Calls every failure “refused”", zh: "什么失败都说成“refused”" },
    explanation: {
      en: "connect() failed with ETIMEDOUT, and the client said “refused”. Refused means that a " +
        "machine answered, with an RST, because nobody listens at this port. A time-out means that " +
        "nothing answered at all. Look at the error's code.",
      zh:
        "connect() 以 ETIMEDOUT 失败，客户端却说“refused”。被拒绝，说明对方机器有回音：端口上没人监听，它回了 " +
        "RST。超时则是什么回音都没有。要看错误的 code。",
    },
  },
  "one-unreachable": {
    title: { en: "Knows only one of the two", zh: "两个里只认得一个" },
    explanation: {
      en:
        "connect() failed with EHOSTUNREACH, and it was thrown on. ENETUNREACH says that there is no " +
        "route to the network, EHOSTUNREACH that the host at its end can't be reached. To this " +
        "client both are “unreachable”.",
      zh:
        "connect() 以 EHOSTUNREACH 失败，被当作未知错误抛了出去。ENETUNREACH 是没有通往那个网络的路由，" +
        "EHOSTUNREACH 是到不了那台主机。对这个客户端来说，两个都是“unreachable”。",
    },
  },
  "swallows-the-rest": {
    title: { en: "Has a word for errors it does not know", zh: "不认识的错误也给了个词" },
    explanation: {
      en:
        "connect() failed with EADDRNOTAVAIL: no free port is left on this side. The client called " +
        "it “unreachable”, and whoever reads that searches on the wrong machine. What you have no " +
        "word for, throw on as it came.",
      zh:
        "connect() 以 EADDRNOTAVAIL 失败，意思是自己这边没有空闲的端口了。客户端却说“unreachable”，看到的人就会" +
        "去查另一台机器。没有对应的词，就把错误原样抛出去。",
    },
  },
  "masks-the-error": {
    title: { en: "Closes what was never opened", zh: "关闭了从没打开过的描述符" },
    explanation: {
      en:
        "socket() failed with EMFILE, and EBADF came out: finally called close(-1), whose own error " +
        "took the place of the first. Now nobody learns what was wrong. Where socket() fails there " +
        "is nothing to close.",
      zh:
        "socket() 以 EMFILE 失败，出来的却是 EBADF：finally 里调用了 close(-1)，它自己的错误顶替了原来的，真正的" +
        "原因就没人知道了。socket() 失败时，没有什么可关的。",
    },
  },
  "only-connect": {
    title: { en: "Expects errors from connect() only", zh: "只防着 connect() 出错" },
    explanation: {
      en:
        "The connection was there, and then the server reset it: recv() failed with ECONNRESET, and " +
        "nobody caught that. That connect() went well says nothing about the next call.",
      zh:
        "连接已经建立，随后被服务器重置：recv() 以 ECONNRESET 失败，没有人接。connect() 成功了，不等于下一个调用" +
        "也会成功。",
    },
  },
  "send-unguarded": {
    title: { en: "Expects no reset at send()", zh: "没料到 send() 也会遇上重置" },
    explanation: {
      en:
        "send() failed with ECONNRESET and the error left the function, although the same at recv() " +
        "is answered with “reset”. Which of the two meets the RST depends only on how soon it comes.",
      zh:
        "send() 以 ECONNRESET 失败，错误从函数里抛了出去；同样的事发生在 recv()，却会说“reset”。由哪一个碰上 RST，只看它" +
        "来得早晚。",
    },
  },
  "reset-is-no-answer": {
    title: { en: "Takes a reset for an end", zh: "把重置当成结束" },
    explanation: {
      en:
        "recv() failed with ECONNRESET, and the client said “no answer”, as it does where recv() " +
        "returns 0. A reset may have thrown away bytes that were on their way; an end has not. " +
        "Tell them apart.",
      zh:
        "recv() 以 ECONNRESET 失败，客户端说的是“no answer”，那是 recv() 返回 0 时才说的。重置可能丢掉了还在路上的" +
        "字节，结束则不会。两者要分开。",
    },
  },
  "reset-is-refused": {
    title: { en: "Takes a reset for a refusal", zh: "把重置当成拒绝" },
    explanation: {
      en:
        "The connection was there and was broken off; the client said “refused”. Both come from an " +
        "RST. As the answer to a SYN it is ECONNREFUSED, from connect(). Later it is ECONNRESET: " +
        "somebody did listen.",
      zh:
        "连接建立之后被断开，客户端却说“refused”。两者都来自 RST：作为对 SYN 的回应，是 connect() 的 ECONNREFUSED；" +
        "再往后就是 ECONNRESET，说明那里曾经有人监听。",
    },
  },
  "pipe-is-reset": {
    title: { en: "Calls EPIPE a reset", zh: "把 EPIPE 也叫作重置" },
    explanation: {
      en:
        "send() failed with EPIPE, and the client said reset. EPIPE comes from your own kernel: this side can't send any " +
        "more, because it was told before that the connection is gone, or has ended its half itself. It is not in " +
        "the table, so it leaves the function as it came.",
      zh:
        "send() 以 EPIPE 失败，客户端却说是 reset。EPIPE 来自本机内核：这一端已经不能再发了，因为它早先就知道连接没了，" +
        "或者自己结束了这一半。表里没有它，就该原样抛出去。",
    },
  },
  "later-is-no-answer": {
    title: {
      en: "Has one word for whatever comes after connect()",
      zh: "connect() 之后出什么错都是一个词",
    },
    explanation: {
      en:
        "A call after connect() failed with EPIPE, and the client said that there was no answer. That is the word for an " +
        "end, which recv() tells with 0 and no error. What the table does not name is thrown on, whichever call says it.",
      zh:
        "connect() 之后的一个调用以 EPIPE 失败，客户端却说 no answer。这个词说的是结束，那时 recv() 返回 0，并没有" +
        "错误。表里没有的错误，不论出自哪个调用，都该抛出去。",
    },
  },
};
