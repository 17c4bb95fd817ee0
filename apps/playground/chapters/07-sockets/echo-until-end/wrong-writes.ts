import type { Mistake } from "@ipcbook/checker";

/** Reads well, and writes less or more than what it has read. */
export const wrongWrites: Readonly<Record<string, Mistake>> = {
  "ignores-short-writes": {
    title: { en: "Does not look at what write() took", zh: "不看 write() 收下了几个字节" },
    explanation: {
      en: "The client sent 20 bytes and got 7. write() took the first 7, said so, and nobody " +
        "looked; the other 13 were never sent. A short write is no error and nothing repeats it " +
        "for you: write again, from the first byte that was not taken.",
      zh:
        "客户端发了 20 个字节，只收到 7 个。write() 收下了前 7 个，也照实说了，但没有人看；剩下的 13 个从没" +
        "发出去。少写不是错误，也不会有谁替你补上：从第一个没被收下的字节起，接着写。",
    },
  },
  "starts-over": {
    title: { en: "Starts over after a short write", zh: "少写之后又从头写起" },
    explanation: {
      en:
        "The client sent “abcdefghijkl…” and got “abcdefgabcdefg…”: after each write that took 7 " +
        "bytes the next one began at the first byte again. The count is right, so the loop ends; " +
        "the bytes are not. Each write starts where the last one stopped.",
      zh:
        "客户端发了“abcdefghijkl…”，收到的是“abcdefgabcdefg…”：每次 write() 收下 7 个字节，下一次又从第一个" +
        "字节写起。个数加得对，所以循环会结束，字节却不对。每一次都要从上一次停下的地方写起。",
    },
  },
  "writes-the-rest-once": {
    title: { en: "Writes the rest only once", zh: "剩下的只补写了一次" },
    explanation: {
      en: "The client sent 20 bytes and got 14: a first write took 7, a second one took 7 of the " +
        "rest. The second write may be short as well, and so may every other. Only a loop is " +
        "enough.",
      zh:
        "客户端发了 20 个字节，收到 14 个：第一次 write() 收下 7 个，第二次又从剩下的里收下 7 个。第二次也" +
        "可能少写，每一次都可能。只有循环才够。",
    },
  },
  "counts-on-seven": {
    title: { en: "Counts on seven bytes a write", zh: "认定每次写得进七个字节" },
    explanation: {
      en:
        "Of 20 bytes some are missing in the middle. No write() was given more than 7, and each was taken to have " +
        "gone out whole. That 7 are the most says nothing of the least: a write of 7 bytes may take 4. Only what " +
        "write() returns tells where the next one starts.",
      zh:
        "20 个字节，中间缺了几个。每次交给 write() 的不超过 7 个，就以为都写进去了。最多 7 个，不等于至少 7 个：" +
        "给它 7 个，也可能只收下 4 个。下一次从哪里写起，只有 write() 的返回值知道。",
    },
  },
  "whole-buffer": {
    title: { en: "Sends the whole buffer", zh: "把整个缓冲区都发了出去" },
    explanation: {
      en:
        "The client sent 3 bytes and got them with the rest of the buffer behind them: zeros at " +
        "first, later what earlier reads left there. read() fills the start of the array and " +
        "tells how much. Only that part is yours to send.",
      zh:
        "客户端发了 3 个字节，收到的除了这 3 个，后面还跟着缓冲区剩下的部分：起初是零，后来是前几次读留下的" +
        "东西。read() 只填数组的开头，并告诉你填了多少。该发的只有这一段。",
    },
  },
  "past-the-end": {
    title: { en: "Writes past the bytes that came", zh: "写过了头" },
    explanation: {
      en: "The client sent 3 bytes and got 7: they came with four zeros behind them. The loop " +
        "stops at the right count, but each write is given all that lies in the buffer from there " +
        "on, and takes as much as it can. Give it an end as well as a start.",
      zh:
        "客户端发了 3 个字节，收到 7 个，后面多了四个零。循环按正确的个数停下，但每次交给 write() 的是从那里" +
        "直到缓冲区末尾的一切，它能收多少就收多少。除了起点，还要给它终点。",
    },
  },
  "sends-all-so-far": {
    title: { en: "Sends again what was sent before", zh: "把以前发过的又发一遍" },
    explanation: {
      en:
        "The first message came back as it was. After the second one the client got the first one " +
        "again, and then the second: each read was added to a store, and the whole store was " +
        "written. What has been written is done with.",
      zh:
        "第一段原样回来了。发了第二段，客户端却先收到第一段，再收到第二段：每次读到的都攒在一起，" +
        "又把攒下的全部写出去。写出去的就了结了，不必再留。",
    },
  },
};
