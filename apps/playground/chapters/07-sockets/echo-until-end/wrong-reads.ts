import type { Mistake } from "@ipcbook/checker";

/** Waits for something that a stream does not have, or not for long enough. */
export const wrongReads: Readonly<Record<string, Mistake>> = {
  "answers-once": {
    title: { en: "Reads only once", zh: "只读了一次" },
    explanation: {
      en:
        "The first message came back, and then the end: the connection was closed while the client " +
        "still had something to say. How much one read() gives is chance; that the client is done " +
        "is what null says. Read until then.",
      zh:
        "第一段回来之后就是结束：客户端还有话要说，连接却已经关了。一次 read() 给多少，全看运气；" +
        "客户端发完没有，要看 null。读到那时为止。",
    },
  },
  "waits-for-the-end": {
    title: { en: "Collects all before it answers", zh: "全部收完才回答" },
    explanation: {
      en:
        "The client sent 3 bytes and waits for their echo before it goes on; the server waits for " +
        "the client's end before it writes. Neither moves. Send each part back as it comes. That " +
        "also needs no more memory for a long stream than for a short one.",
      zh:
        "客户端发了 3 个字节，等它们回来再继续；服务器却要等客户端结束才写。两边谁也不动。来一段就送回一段，" +
        "这样流再长，也不会多占内存。",
    },
  },
  "fills-the-buffer": {
    title: { en: "Waits until the buffer is full", zh: "等缓冲区填满" },
    explanation: {
      en:
        "The client sent 3 bytes and waits for their echo; the server reads on, as fread(3) does, " +
        "until its buffer is full. Neither moves. read() returns as soon as there is at least one " +
        "byte: send back what it gave.",
      zh:
        "客户端发了 3 个字节，等它们回来；服务器却像 fread(3) 那样接着读，要等缓冲区填满。两边谁也不动。" +
        "read() 只要有一个字节就会返回，它给了多少，就送回多少。",
    },
  },
  "waits-for-a-line": {
    title: { en: "Waits for a newline", zh: "等换行" },
    explanation: {
      en: "The client sent “abc” and waits for its echo; the server keeps it until a newline " +
        "comes. Neither moves. Lines are a protocol's matter, and this protocol has none: 0a is a " +
        "byte like any other.",
      zh:
        "客户端发了“abc”，等它回来；服务器却先留着，要等换行。两边谁也不动。分不分行由协议来定，" +
        "这里的协议没有行，0a 和别的字节没有两样。",
    },
  },
  "one-line": {
    title: { en: "Stops after a line", zh: "一行之后就不读了" },
    explanation: {
      en: "The client sent 61 62 0a 61 62, got the first three bytes back, and then the end or a " +
        "reset. A newline was taken for the end of what the client has to say. The end is null, " +
        "and no byte: a byte can always be part of the data.",
      zh:
        "客户端发了 61 62 0a 61 62，回来三个字节，接着就是结束或重置。换行被当成了客户端说完的标志。" +
        "结束是 null，不是哪个字节：任何字节都可能是数据。",
    },
  },
  "stops-at-a-short-read": {
    title: { en: "Takes a short read for the end", zh: "没读满就当成结束" },
    explanation: {
      en:
        "The first message came back, and then the end: it did not fill the buffer, and that was " +
        "taken for the end of the stream. For a file that is a fair guess. A stream gives what " +
        "has arrived, and more may be on its way. The end is null.",
      zh:
        "第一段回来之后就是结束：它没有填满缓冲区，于是被当成了流的末尾。读文件时这样猜还说得过去；" +
        "流只给已经到了的，后面的可能还在路上。末尾要看 null。",
    },
  },
  "fills-up": {
    title: { en: "Has room for so much and no more", zh: "只有那么大的地方，装满为止" },
    explanation: {
      en:
        "The echo was right up to some byte, and then none came any more: each read() went behind what the " +
        "ones before it had left in the array, until it was full. A read into no room gives 0 at once, which " +
        "is neither data nor the end. What has been sent back is done with: its place can be used again.",
      zh:
        "送回的字节起初都对，到某一个为止，后面就没有了：每次 read() 都接在数组里原有的后面放，直到放满。" +
        "没有地方还去读，会立刻得到 0，那既不是数据，也不是结束。已经送回的就了结了，它占的地方可以再用。",
    },
  },
  "not-awaited": {
    title: { en: "Returns before its work is done", zh: "事情没做完就返回了" },
    explanation: {
      en:
        "While the first client was still there, the second one was served: the handler had returned, or " +
        "its promise had resolved, before it was done with the first. That is what tells the server that the " +
        "next one's turn has come. And an error after that has nobody to go to: unless you catch it yourself, " +
        "it ends the whole server. Await the work, or return its promise.",
      zh:
        "第一个客户端还在，第二个就得到了服务：处理函数还没服务完第一个，就已经返回，或者 promise " +
        "已经兑现，服务器就当作轮到下一个了。此后再出错，也没有人来接：除非你自己捕获，否则整个服务器会就此结束。" +
        "请 await 这段工作，或者返回它的 promise。",
    },
  },
};
