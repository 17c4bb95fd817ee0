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
