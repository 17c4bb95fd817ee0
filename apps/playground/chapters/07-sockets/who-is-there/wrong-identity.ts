import type { Mistake } from "@ipcbook/checker";

/** The claim is held against something else than the client. */
export const wrongIdentity: Readonly<Record<string, Mistake>> = {
  "believes-the-client": {
    title: { en: "Believes the client", zh: "客户端说什么就信什么" },
    explanation: {
      en:
        "The client named the number of another process, and was told “true”. What comes over the " +
        "connection was written by the client, and it can write anything. The kernel noted who it is " +
        "when it connected: ask for SO_PEERCRED.",
      zh:
        "客户端报的是别的进程号，得到的回答却是“true”。连接上来的字节都是客户端写的，它想写什么就写什么。" +
        "它连接的时候，内核已经记下了它是谁：去问 SO_PEERCRED。",
    },
  },
  "takes-itself-for-the-client": {
    title: { en: "Compares with the server's own number", zh: "拿服务器自己的号去比" },
    explanation: {
      en:
        "The client's true process number was called false. getpid(2) is the server's own number, and so " +
        "is the one that SO_PEERCRED gives for the listening socket: the kernel noted it at listen(2). The " +
        "client's stands at the socket that accept(2) returned.",
      zh:
        "客户端报的是真的进程号，却被说成 false。getpid(2) 得到的是服务器自己的号；对监听套接字查 SO_PEERCRED，" +
        "得到的也是，那是 listen(2) 时记下的。客户端的记录，在 accept(2) 返回的那个套接字上。",
    },
  },
  "user-first": {
    title: { en: "The fields of struct ucred in another order", zh: "struct ucred 的字段顺序错了" },
    explanation: {
      en:
        "The process was compared with the user, and the user with the process; only the group was right. " +
        "struct ucred is three words of 32 bits: pid, uid, gid. The function ucred() of the library knows " +
        "the order.",
      zh:
        "拿用户去比进程，拿进程去比用户，只有组是对的。struct ucred 是三个 32 位的字，依次是 pid、uid、gid。" +
        "库里的 ucred() 函数知道这个顺序。",
    },
  },
  "only-the-first-word": {
    title: { en: "Takes one number for all three", zh: "把一个数当成了三个" },
    explanation: {
      en:
        "The process was right; user and group were compared with the process number. getsockopt() is for " +
        "options that are an int. It makes room for 4 bytes, the kernel fills 4 bytes, and of a struct ucred " +
        "these are the pid. getsockoptBytes() takes the size that you want.",
      zh:
        "进程号对了，用户和组却也拿进程号去比。getsockopt() 只适合值是一个 int 的选项：它留出 4 个字节的地方，" +
        "内核就只填 4 个字节，对 struct ucred 来说正是 pid。用 getsockoptBytes()，可以说明要多少字节。",
    },
  },
  "any-number": {
    title: { en: "Takes any of the three numbers for any word", zh: "三个号里是哪个都算对" },
    explanation: {
      en:
        "The client named a number that is its own, but of another kind than the word before it, and was told " +
        "“true”. The kernel notes three numbers that have nothing to do with each other: group 1000 is not user " +
        "1000. Compare with the one that the word means.",
      zh:
        "客户端报的确实是它自己的号，却不是前面那个词所指的那一种，回答却是“true”。内核记的三个号互不相干：1000 号组" +
        "并不是 1000 号用户。要和那个词所指的号去比。",
    },
  },
  "user-for-group": {
    title: { en: "Takes something else for the group", zh: "拿别的号去比组" },
    explanation: {
      en:
        "A client of user 1000 and group 100 named its group, and was told “false”. Its process and its user " +
        "were right; the group was held against another number. Mostly this is the user, and with a usual " +
        "account it does not show: its user and its group have the same number.",
      zh:
        "一个用户是 1000、组是 100 的客户端报了自己的组，回答却是“false”。进程和用户都对，拿去和组比的却是别的号，" +
        "多半就是用户。平常的账户看不出这个错：它的用户和组往往是同一个号。",
    },
  },
  "remembers-the-client": {
    title: { en: "Takes one client for another", zh: "把这个客户端当成了别的" },
    explanation: {
      en:
        "The second client named its own process number, and was told “false”: it was held against what had " +
        "been noted of the one before. A variable of the server's keeps it, or a Map by descriptors, and the " +
        "kernel gives a descriptor out again as soon as it is closed. Ask anew after each accept().",
      zh:
        "第二个客户端报了自己的进程号，回答却是“false”：拿去比的，是上一个客户端的记录。它留在服务器的变量里，" +
        "或者留在按描述符查的 Map 里，而描述符一关闭，内核就会再分给下一个连接。每次 accept() 之后都要重新问。",
    },
  },
  "remembers-the-answer": {
    title: { en: "Gives one client another one's answer", zh: "把给别人的回答给了它" },
    explanation: {
      en:
        "The second client named the process number of the first, and was told “true”, as that one had been. " +
        "Whether a line is true depends on who says it. What is kept of one client must not serve the next.",
      zh:
        "第二个客户端报的是第一个的进程号，得到的却也是“true”，和第一个一样。一句话对不对，要看是谁说的。" +
        "为一个客户端留下的东西，不能拿给下一个用。",
    },
  },
  "signed-user": {
    title: { en: "Large user numbers are cut or get a sign", zh: "大的用户号被截短，或者成了负数" },
    explanation: {
      en:
        "User 4000000000 named its number, and was told “false”. uid_t and gid_t are 32 bits without a sign: " +
        "read as an int, this is -294967296. Only the pid has a sign. ucred() reads all three as they are.",
      zh: "用户 4000000000 报了自己的号，回答却是“false”。uid_t 和 gid_t 是 32 位无符号数，" +
        "当成 int 来读，就成了 -294967296。三个字段中只有 pid 有符号。ucred() 函数各按各的读法。",
    },
  },
  "wraps-around": {
    title: { en: "Cuts the claim down to 32 bits", zh: "把报来的数截成了 32 位" },
    explanation: {
      en:
        "The client claimed its number and 4294967296 more, and was told “true”. In 32 bits the two are the " +
        "same number. Whoever turns digits into a pid_t or uid_t must look whether they fit, or compare " +
        "before anything is cut off.",
      zh:
        "客户端报的是自己的号加上 4294967296，回答却是“true”。截成 32 位之后，两个数就一样了。把数字串变成 pid_t " +
        "或 uid_t 之前，要看看放不放得下，或者在截短之前就比较。",
    },
  },
};
