import type { Mistake } from "@ipcbook/checker";

/** Lines are found in the stream, or answered, in another way. */
export const wrongLines: Readonly<Record<string, Mistake>> = {
  "one-answer-a-read": {
    title: { en: "One answer for each read", zh: "每次 read 只回答一次" },
    explanation: {
      en:
        "Three lines came in one write and were taken with one read(): one answer went back. A stream knows " +
        "nothing of lines or of writes. Split what has come at the newlines, and answer each line.",
      zh:
        "三行是一次写来的，一次 read() 就全读走了，却只有一个回答。字节流里没有行，也没有“一次写”。" +
        "要在换行处切开，一行一个回答。",
    },
  },
  "forgets-the-piece": {
    title: { en: "Takes a piece for a line", zh: "把半行当成了一行" },
    explanation: {
      en:
        "“p” came, and then “id 0” with the newline: the server answered twice, and both times something " +
        "else than what was asked. What stands after the last newline is the beginning of a line. Keep it " +
        "until the rest has come.",
      zh:
        "先来了“p”，后来才是“id 0”和换行。服务器回答了两次，两次都答非所问。最后一个换行之后的内容，" +
        "只是一行的开头，要留着，等剩下的部分到了再说。",
    },
  },
  "keeps-the-piece": {
    title: {
      en: "The next client goes on with the last one's line",
      zh: "下一个客户端接着上一个的半行",
    },
    explanation: {
      en:
        "A client ended in the middle of a line. Its piece stayed in the buffer, and the next client's first " +
        "line was put behind it. What was read belongs to one connection, and goes with it. Here it spoilt " +
        "an answer; elsewhere one client could begin a command that another one finishes.",
      zh:
        "一个客户端话没说完就结束了。那半行留在缓冲区里，下一个客户端的第一行就接在了后面。读到的内容属于一个连接，" +
        "连接没了，它也该没了。这里只是答错；换个地方，就成了一个客户端起头、由另一个把命令说完。",
    },
  },
  "answers-the-unfinished": {
    title: { en: "Answers a line that never ended", zh: "没说完的一行也回答了" },
    explanation: {
      en:
        "The client sent “pid 0” without a newline, and ended. Nobody knows whether more would have come. It " +
        "is no claim, and has no answer.",
      zh: "客户端发了“pid 0”，没有换行，就结束了。谁也不知道后面是不是还有内容。" +
        "这不算一句话，不必回答。",
    },
  },
  "no-newline": {
    title: { en: "Answers without a newline", zh: "回答里没有换行" },
    explanation: {
      en:
        "“true” was sent and not “true\\n”. The client waits for the end of the line. Without it, it could not " +
        "tell one answer from the next either.",
      zh:
        "发出的是“true”，不是“true\\n”。客户端在等这一行结束；没有换行，它也分不清一个回答到哪里、下一个从哪里开始。",
    },
  },
  "unknown-is-false": {
    title: { en: "Calls what it does not know false", zh: "不认识的词，说成了 false" },
    explanation: {
      en:
        "“name root” was answered with “false”. The kernel says nothing about names, so the server knows " +
        "nothing about it either. A client must be able to tell “no” from “I can't say”: “unknown”.",
      zh:
        "对“name root”回答了“false”。名字的事内核没有说，服务器也就无从知道。“不是”和“不知道”，客户端要能分得清：" +
        "这里该回答“unknown”。",
    },
  },
  "malformed-is-unknown": {
    title: { en: "Does not know a word without its number", zh: "词后面没有号，就当成不认识" },
    explanation: {
      en:
        "“pid” alone was answered with “unknown”. The server knows the word, and the claim behind it is nothing, or no number: that is not " +
        "true of the client, so the answer is “false”. Take the word first, all that stands before the first space, and then " +
        "compare the rest.",
      zh:
        "单独一个“pid”，得到的回答是“unknown”。这个词服务器是认识的，后面的话是空的，或者不是号，与这个客户端不符，" +
        "所以回答是“false”。先取出第一个空格之前的词，再去比较后面的部分。",
    },
  },
  "inherited-words": {
    title: { en: "Knows words that nobody has put there", zh: "认识没人放进去的词" },
    explanation: {
      en:
        "“constructor 0” was answered with “false”, as if it were one of the three words: an object in JavaScript has inherited more " +
        "properties than were put into it. A Map has only its own entries; Object.hasOwn() asks for the own ones of an object.",
      zh:
        "“constructor 0”得到的回答是“false”，好像它也是三个词之一：JavaScript 的对象除了放进去的，还继承了别的属性。" +
        "Map 里只有自己的条目；对普通对象，可以先用 Object.hasOwn() 问一声。",
    },
  },
  "closes-at-the-unknown": {
    title: { en: "Hangs up at an unknown word", zh: "遇到不认识的词就断开" },
    explanation: {
      en:
        "After a word that it does not know, the server closed. The client sees an end and no reason for it. " +
        "“unknown” is an answer like the others, and the next line may be one that it knows.",
      zh:
        "遇到不认识的词，服务器就关了连接。客户端只看到结束，不知道为什么。“unknown”和别的回答一样，也是回答；" +
        "下一行说不定就认识了。",
    },
  },
  "room-for-so-much": {
    title: { en: "Has room for so long a line and no longer", zh: "只放得下那么长的一行" },
    explanation: {
      en:
        "A line of 5000 bytes had no answer, and the connection was closed: the server's buffer was full before the newline came. A " +
        "read() into no room gives 0 at once, which is not the end. Nobody has said how long a line may be: let the store grow.",
      zh:
        "一行有 5000 个字节，没有得到回答，连接就关了：换行还没到，服务器的缓冲区已经满了。没有地方还去 read()，会立刻得到 0，" +
        "那并不是结束。一行有多长，谁也没有规定过，存放的地方要能增长。",
    },
  },
};
