import type { Mistake } from "@ipcbook/checker";

/** The repair leaks in another way, or breaks what worked. */
export const wrongRepairs: Readonly<Record<string, Mistake>> = {
  "end-withheld": {
    title: { en: "The client never gets the end", zh: "客户端等不到结束" },
    explanation: {
      en:
        "After “all” the list came, and no end. The descriptor was closed, but not its copy: close() ends a " +
        "connection only where it gives back the last descriptor. With the shutdown() one had hidden that.",
      zh:
        "问过“all”之后，列表来了，结束没有来。描述符关闭了，它的副本没有：close() 交还的是最后一个描述符，连接才会" +
        "结束。原先有 shutdown()，把这一点盖住了。",
    },
  },
  "closes-twice": {
    title: { en: "Closes a descriptor twice", zh: "同一个描述符关闭了两次" },
    explanation: {
      en:
        "The second close() failed with EBADF, and that ended the server. Worse where it does not fail: the " +
        "number may be somebody else's by then, the next client's or a file's. One place opens it, and the " +
        "same place closes it, once.",
      zh:
        "第二次 close() 以 EBADF 失败，服务器也就结束了。没有失败反而更糟：那个号码可能已经是别人的，" +
        "是下一个客户端，或者某个文件。在哪里打开，就在哪里关闭，只关一次。",
    },
  },
  "answers-after-closing": {
    title: { en: "Answers after it has closed", zh: "关闭之后才回答" },
    explanation: {
      en:
        "The client got the end and no answer: close() came first, send() then failed with EBADF, and the " +
        "catch for clients that have gone swallowed it. An EBADF is never the client's fault.",
      zh:
        "客户端只等到了结束，没有回答：先 close() 了，send() 于是以 EBADF 失败，又被那个替走掉的客户端准备的 catch " +
        "吞掉了。EBADF 从来不是客户端的错。",
    },
  },
  resets: {
    title: { en: "Resets the connections", zh: "重置了连接" },
    explanation: {
      en:
        "Nothing is left behind, but the client sees ECONNRESET where the end should be: SO_LINGER with a time " +
        "of 0 makes close() send a RST, and what has not been delivered is thrown away. There was no need for " +
        "it; close() alone gives the descriptor back.",
      zh:
        "什么也没留下，可客户端该看到结束的地方，看到的是 ECONNRESET：SO_LINGER 的时间设成 0，close() 发的就是 " +
        "RST，还没送到的也扔掉了。其实用不着，只要 close()，描述符就交还了。",
    },
  },
  "closes-one-later": {
    title: { en: "Closes each client when the next one comes", zh: "下一个来了，才关闭这一个" },
    explanation: {
      en:
        "Nothing piles up, but the last client stays until another one comes, be it next week. close() it when " +
        "it has been served.",
      zh: "倒是不会越积越多，可最后一个要留到下一个来为止，哪怕那是下个星期。服务完了就 close()。",
    },
  },
  "shutdown-for-close": {
    title: { en: "Takes shutdown() for close()", zh: "以为 shutdown() 就是 close()" },
    explanation: {
      en:
        "netstat shows no CLOSE_WAIT any more, and still each client leaves a descriptor: shutdown() ends the " +
        "connection and gives nothing back. In /proc/PID/fd one sees it, until accept() fails with EMFILE.",
      zh:
        "netstat 里没有 CLOSE_WAIT 了，每个客户端却还是留下一个描述符：shutdown() 结束了连接，什么也没有交还。" +
        "到 /proc/PID/fd 里就看得见，直到 accept() 以 EMFILE 失败。",
    },
  },
  "never-closes": {
    title: { en: "Closes nobody any more", zh: "谁也不关闭了" },
    explanation: {
      en:
        "The answer came, and no end. The close() that was there has gone, and no other has taken its place; " +
        "the client waits.",
      zh: "回答来了，结束没有来。原来的 close() 拿掉了，又没有别的来代替，客户端就一直等着。",
    },
  },
  "reset-ends-server": {
    title: { en: "A reset ends the server", zh: "一次重置就让服务器退出" },
    explanation: {
      en:
        "A client reset, and accept() was not called again: the ECONNRESET of recv() was not caught. finally " +
        "closes the descriptor, but it lets the error go on; it needs both, catch and finally. Where catch " +
        "closes, see that it closes the client, and not the listener.",
      zh:
        "一个客户端重置了连接，之后再也没有 accept()：recv() 的 ECONNRESET 没有被接住。finally 会关闭描述符，却任由错误" +
        "往外走，catch 和 finally 两样都要。在 catch 里关闭时，当心别把监听套接字当成客户端关了。",
    },
  },
  "answers-the-unfinished": {
    title: { en: "Answers a line that was not finished", zh: "一行没说完，也回答了" },
    explanation: {
      en:
        "The client ended after “htt”, without a line feed, and got “?”. Before the repair it got nothing but " +
        "the end: who knows what it was going to ask. Where recv() gives 0 there is nothing to answer.",
      zh:
        "客户端只发了“htt”，没有换行就结束了，却得到“?”。修改之前，它只会等到结束：谁知道它本来想问什么。" +
        "recv() 返回 0，就没有什么要回答的了。",
    },
  },
  "reads-once": {
    title: { en: "Takes one read for the whole line", zh: "读一次就当是整行" },
    explanation: {
      en:
        "The line came in two pieces, and the first one was answered. A stream has no message boundaries: read " +
        "on until the line feed is there.",
      zh: "一行分两次发来，刚收到第一段就回答了。流没有消息边界：要一直读到换行出现为止。",
    },
  },
  "waits-for-the-end": {
    title: { en: "Waits for the client's end before it closes", zh: "等客户端先结束，才关闭" },
    explanation: {
      en:
        "The client waits for the server's end, and the server for the client's: neither moves. Here the answer " +
        "ends with the connection, so the server ends first.",
      zh:
        "客户端在等服务器结束，服务器在等客户端结束，两边谁也不动。在这里，连接结束才表示回答完了，所以要由服务器" +
        "先结束。",
    },
  },
  "too-long-too-soon": {
    title: { en: "Takes 64 letters for too many", zh: "64 个字母就当成太长" },
    explanation: {
      en:
        "A line of exactly 64 letters got “!”. Only more than 64 are too many, and the line feed is not one of " +
        "them: where there are 64 and no line feed yet, wait for what comes.",
      zh:
        "正好 64 个字母的一行，得到的是“!”。超过 64 个才算太长，换行不算在内：已有 64 个、换行还没到，就再等等。",
    },
  },
  "empty-unanswered": {
    title: { en: "Does not answer an empty line", zh: "空行没有回答" },
    explanation: {
      en:
        "The client sent a line feed alone and got nothing but the end. In JavaScript an empty text is false, as " +
        "null is; but only null says that the line was not finished. An empty line names no service: “?”.",
      zh:
        "客户端只发了一个换行，只等到结束，没有回答。在 JavaScript 里，空字符串和 null 一样算假；可只有 null 才表示" +
        "一行没说完。空行也是一行，只是没有叫这个名字的服务：“?”。",
    },
  },
  "plain-object": {
    title: { en: "Finds services that nobody entered", zh: "查到了谁也没登记过的服务" },
    explanation: {
      en:
        "“constructor” is no service, and was not answered with “?”. The table became a plain object, and " +
        "such an object inherits names. A Map, as it was, knows only what was put in; Object.hasOwn() asks an " +
        "object the same.",
      zh:
        "没有叫“constructor”的服务，得到的却不是“?”。表改成了普通对象，而普通对象会继承一些名字。原来的 Map 只认" +
        "放进去的；用普通对象的话，要先问 Object.hasOwn()。",
    },
  },
  trims: {
    title: { en: "Mends the client's line", zh: "替客户端改了那一行" },
    explanation: {
      en:
        "“http” with a carriage return behind it got “80”, and before the repair it got “?”: trim() takes it " +
        "away. That may be kind, but it is another server. A repair changes nothing else.",
      zh:
        "“http”后面多一个回车，得到了“80”，修改之前得到的是“?”：回车被 trim() 去掉了。这也许是好意，可这就成了另一个" +
        "服务器。堵泄漏就只堵泄漏，别的都不要动。",
    },
  },
  "wants-the-line-feed-last": {
    title: { en: "Looks for the line feed only at the end", zh: "只在末尾找换行" },
    explanation: {
      en:
        "The client sent its line and more behind it, in one write. The line feed was there, in the middle of " +
        "what recv() gave, and was not found there. The line goes up to the first one.",
      zh:
        "客户端一次写入，发来一行，后面还跟着别的。换行就在 recv() 读到的内容中间，却没有找到。一行到第一个换行为止。",
    },
  },
  "epipe-ends-server": {
    title: { en: "EPIPE ends the server", zh: "一个 EPIPE 就让服务器退出" },
    explanation: {
      en:
        "A client asked, ended its half, reset, and had its turn then: the reply() failed with EPIPE, and the " +
        "catch knows only ECONNRESET. Where the reset comes after the client's FIN, writing gives EPIPE. The " +
        "starter caught both.",
      zh:
        "一个客户端问完，结束了自己那一半，又重置了连接，之后才轮到它：reply() 以 EPIPE 失败，而 catch 只认 " +
        "ECONNRESET。重置若在客户端的 FIN 之后到达，写的时候得到的就是 EPIPE。起始代码是两个都接住的。",
    },
  },
};
