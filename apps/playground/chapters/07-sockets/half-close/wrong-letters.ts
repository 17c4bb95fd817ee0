import type { Mistake } from "@ipcbook/checker";

/** Both halves end, but the letter between them is not the right one. */
export const wrongLetters: Readonly<Record<string, Mistake>> = {
  "returns-own-letter": {
    title: { en: "Hands the client its own letter", zh: "把客户端自己的信还给了它" },
    explanation: {
      en:
        "The server reads to the end and then writes what it has just read: a client that sends and ends " +
        "first gets its own letter back, and one that waits for the server's end waits for ever. Hand " +
        "out the letter that was there when the client came.",
      zh:
        "服务器先读到末尾，再把刚读到的写回去：先发完再结束的客户端，拿回的是自己的信；等着服务器结束的" +
        "客户端，则会一直等下去。要发的是客户端到来时箱子里的那一封。",
    },
  },
  "reads-once": {
    title: { en: "Takes one read for the whole letter", zh: "读一次就当是整封信" },
    explanation: {
      en:
        "The letter came in two pieces, and the next client got only the first. What one read() gives " +
        "is what has arrived by then. The letter is over when its end has come: read() gives null.",
      zh:
        "信分两次发来，下一个客户端只拿到了第一段。一次 read() 给出的，只是到那时为止收到的部分。" +
        "结束来了信才算完，这时 read() 给出 null。",
    },
  },
  "keeps-the-last-piece": {
    title: { en: "Keeps only the last piece", zh: "只留下了最后一段" },
    explanation: {
      en:
        "The letter came in two pieces, and the next client got only the second: each read() replaced " +
        "what was there. Put the pieces together, in the order in which they come.",
      zh: "信分两次发来，下一个客户端只拿到了第二段：每次 read() 都把前面的换掉了。" +
        "要把各段按到来的顺序接在一起。",
    },
  },
  "one-buffer": {
    title: { en: "Keeps views of one buffer", zh: "留下的都是同一个缓冲区的视图" },
    explanation: {
      en:
        "The letter came in two pieces, and the next client got the second one in the place of both. subarray() copies " +
        "nothing: all that was kept shows the one buffer, which each read() writes into again. Copy a piece before the next " +
        "read(), with slice(), or read into a new array.",
      zh:
        "信分两次发来，下一个客户端拿到的两段都是第二段的内容。subarray() 并不复制：留下的每一段看的都是同一个缓冲区，" +
        "而每次 read() 又往里面写。下一次 read() 之前先用 slice() 复制出来，或者每次都读进新的数组。",
    },
  },
  "until-newline": {
    title: { en: "Takes a newline for the end", zh: "把换行当成结束" },
    explanation: {
      en:
        "The first piece of the letter ended with 0a, and the next client got no more than that. A protocol of lines ends " +
        "each with a newline; a letter may have many of them, or none. Its end is the end of the half: read() gives null.",
      zh:
        "信的第一段以 0a 结尾，下一个客户端就只拿到了这一段。按行的协议才用换行来结束一行；一封信里可以有很多换行，" +
        "也可以一个都没有。那一半结束了，信才结束：这时 read() 给出 null。",
    },
  },
  "whole-buffer": {
    title: { en: "Hands out the whole buffer", zh: "把整个缓冲区发了出去" },
    explanation: {
      en:
        "After the letter came zeros, up to the size of the buffer. How many bytes are the letter, only " +
        "the results of read() tell.",
      zh: "信的后面跟着一串 00，一直到缓冲区末尾。信有多少字节，只有 read() 的返回值知道。",
    },
  },
  appends: {
    title: { en: "Puts each letter behind the one before", zh: "新信接在了旧信后面" },
    explanation: {
      en: "The third client got the first letter and the second. A letter is one half of one " +
        "connection, from its start to its end; what came on another connection is not part of it. " +
        "The new letter replaces the old one.",
      zh:
        "第三个客户端拿到的是第一封加第二封。一封信就是一条连接的一个方向，从开头到结束；别的连接上来的不算" +
        "在内。新信要换掉旧信。",
    },
  },
  "keeps-the-old-one": {
    title: { en: "Takes an empty letter for none", zh: "把空信当成没有信" },
    explanation: {
      en:
        "One client took the letter and ended without sending, and the next got the same letter again. " +
        "The end came, so there is a letter, with no bytes in it. The box is empty now.",
      zh:
        "有个客户端取走了信，什么都没发就结束了，下一个却又拿到同一封。结束已经来了，那就是一封没有字节的信，" +
        "箱子现在应该是空的。",
    },
  },
  "reset-is-an-end": {
    title: { en: "Keeps a letter that was broken off", zh: "没写完就断掉的信也留下了" },
    explanation: {
      en:
        "A client sent a part of its letter and then reset the connection, and the next got that part. " +
        "null is the client's “that is all”; a reset (ECONNRESET, an error of read()) says that more " +
        "was to come. Only a letter that has come to its end replaces the one before.",
      zh:
        "有个客户端发了一部分就重置了连接，下一个拿到的正是那一部分。null 是客户端在说“就这些了”；而重置" +
        "（ECONNRESET，read() 抛出的错误）说明本来还有下文。只有读到了末尾的信，才能换掉原来的那封。",
    },
  },
  "over-the-old-one": {
    title: { en: "Writes the new letter over the old one", zh: "新信直接写在旧信上面" },
    explanation: {
      en:
        "A client began a letter and reset the connection. The next one got the old letter, with the first bytes of the " +
        "broken off one in it: each read() went into the array that the old letter lies in. Until a letter " +
        "has come to its end, it needs a place of its own.",
      zh:
        "有个客户端写了个开头就重置了连接，下一个拿到的还是旧信，开头几个字节却是那封断掉的信的：每次 read() 都写进了" +
        "旧信所在的数组。信没有读到末尾之前，要另找地方放。",
    },
  },
  "room-for-so-much": {
    title: { en: "Has room for so much and no more", zh: "只有那么大的地方" },
    explanation: {
      en:
        "The first client was still writing when the next one got its letter, or what fitted into the server's array. A read() " +
        "into no room gives 0 at once, which is neither data nor the end. How long a letter is, nobody knows beforehand: let " +
        "the store grow.",
      zh:
        "第一个客户端还没写完，下一个就拿到了它的信，而且只有服务器的数组放得下的那一截。没有地方还去 read()，会立刻得到 0，" +
        "那既不是数据，也不是结束。信有多长，事先谁也不知道，存放的地方要能增长。",
    },
  },
  "empties-too-early": {
    title: { en: "Empties the box before the new letter is there", zh: "新信还没到，就清空了箱子" },
    explanation: {
      en:
        "A client reset the connection before its letter was complete, and the next one got nothing. The " +
        "old letter had been thrown away before the new one was there, or was replaced by an empty one when read() " +
        "failed. Keep it until the end has come.",
      zh: "有个客户端没写完就重置了连接，下一个什么也没拿到：新信还没到齐，旧信已经扔掉了，" +
        "或者在 read() 出错时被换成了空信。请把旧信留到新信的结束到来为止。",
    },
  },
  "through-text": {
    title: { en: "Takes the letter for text", zh: "把信当成了文本" },
    explanation: {
      en:
        "Of the 256 values, those from 80 on came back as EF BF BD: they are no UTF-8 by themselves, so " +
        "TextDecoder put U+FFFD in their place. A stream carries bytes. Keep them as they are.",
      zh:
        "256 个取值里，从 80 起的都变成了 EF BF BD：它们单独不成 UTF-8，TextDecoder 就换成了 U+FFFD。" +
        "流里传的是字节，请原样保存。",
    },
  },
  trims: {
    title: { en: "Takes something off the letter's end", zh: "把信的末尾去掉了一点" },
    explanation: {
      en:
        "The letter ended with a newline, and the next client got it without. Where one reads lines, the newline only says " +
        "where a line is over. Here the end of the half says that, and the newline is a byte of the letter like the others, " +
        "as a blank is, or a 0.",
      zh:
        "信以换行结尾，下一个客户端拿到的却没有换行。按行读的时候，换行只表示一行完了。这里由那一半的结束来表示，" +
        "换行就和别的字节一样属于信的内容；空格和 0 也是如此。",
    },
  },
  "one-write": {
    title: { en: "Takes one write for the whole letter", zh: "写一次就当是发完了整封信" },
    explanation: {
      en:
        "Of a long letter, the next client got the first 1000 bytes, and then the end. write() tells " +
        "how many bytes it took; ending the half does not send the others. Write on with what is " +
        "left, then end.",
      zh:
        "一封长信，下一个客户端只拿到前 1000 个字节，接着就是结束。write() 会告诉你它收下了几个字节，" +
        "结束这一半并不会替你发剩下的。先把剩下的写完，再结束。",
    },
  },
};
