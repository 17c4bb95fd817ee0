import type { Mistake } from "@ipcbook/checker";

/** No answer, or another than one byte. */
export const wrongAnswers: Readonly<Record<string, Mistake>> = {
  "does-nothing": {
    title: { en: "Does not answer and does not close", zh: "不回答，也不关闭" },
    explanation: {
      en: "The client has sent its byte and waits: nothing comes back, not even the end. The " +
        "connection stays open, although the handler is done. Write the answer, then close.",
      zh:
        "客户端发了字节，正在等：什么也没有回来，连结束都没有。处理函数已经做完了，连接却还开着。" +
        "请写出回答，然后关闭。",
    },
  },
  echoes: {
    title: { en: "Sends the byte back as it is", zh: "把字节原样送回" },
    explanation: {
      en: "The client sent 41 (“A”) and got 41 again. The answer is the next byte, 42 (“B”): add " +
        "one before you write.",
      zh: "客户端发了 41（“A”），收到的还是 41。回答应当是下一个字节 42（“B”），写之前要先加一。",
    },
  },
  "decimal-text": {
    title: { en: "Answers with the number as text", zh: "把数写成文本来回答" },
    explanation: {
      en:
        "The client got 36 36, the characters “66”, and wanted the one byte 42. String() writes " +
        "decimal digits; Uint8Array.of(66) is the byte itself.",
      zh:
        "客户端收到的是 36 36，也就是“66”这两个字符；它要的是一个字节 42。String() 写出来的是十进制数字，" +
        "Uint8Array.of(66) 才是字节本身。",
    },
  },
  "adds-newline": {
    title: { en: "Adds a newline", zh: "多加了换行" },
    explanation: {
      en: "The client got 42 0a, one byte too many. A line needs a newline because something has " +
        "to mark its end; here the answer is always one byte, and the end of the stream follows.",
      zh:
        "客户端收到的是 42 0a，多了一个字节。一行文字要靠换行来标记结束；这里的回答总是一个字节，" +
        "后面跟着的就是流的末尾。",
    },
  },
  "sends-twice": {
    title: { en: "Writes the answer twice", zh: "把回答写了两遍" },
    explanation: {
      en: "The client got 42 42. The chapter's client reads one byte and would not notice; the " +
        "second byte is on the wire all the same. Look for a second write().",
      zh: "客户端收到的是 42 42。书中的客户端只读一个字节，察觉不到，但第二个字节还是发了出去。" +
        "请找找第二处 write()。",
    },
  },
  "whole-buffer": {
    title: { en: "Writes the whole buffer", zh: "把整个缓冲区都写了出去" },
    explanation: {
      en:
        "The answer is there, but the rest of the buffer came with it: zeros, or whatever lay in " +
        "it. write() sends all of the array that it is given. Give it one byte: subarray(0, 1).",
      zh:
        "回答是有了，但缓冲区剩下的部分也跟着出去了：全是零，或者里面碰巧有的东西。给 write() 多长的" +
        "数组，它就发多长。只给它一个字节：subarray(0, 1)。",
    },
  },
};
