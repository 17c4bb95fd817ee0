import type { Mistake } from "@ipcbook/checker";

/** Takes what one read gives for something that it need not be. */
export const wrongCuts: Readonly<Record<string, Mistake>> = {
  "a-read-is-a-message": {
    title: { en: "Takes each read for a message", zh: "把每次读到的当成一条消息" },
    explanation: {
      en: "Two messages came in one read, 00 03 61 62 63 00 02 61 62, and were answered as one: " +
        "all that was behind the first length was reversed, with the second length in it. Where " +
        "a message ends is what its length says, and never where a read ends.",
      zh:
        "两条消息一次读到，00 03 61 62 63 00 02 61 62，却当成一条来回答：第一个长度后面的所有字节" +
        "都颠倒了，连第二个长度也在里面。消息到哪里为止由它的长度说了算，与一次读到哪里无关。",
    },
  },
  "throws-the-rest-away": {
    title: { en: "Throws away what lies behind a message", zh: "丢掉了一条消息后面的字节" },
    explanation: {
      en: "Two messages came in one read. The first was answered, and the second is gone: it lay " +
        "in the buffer behind the first, and the next read wrote over it. What has been read comes " +
        "only once. Keep the rest, or read no more than the message still needs.",
      zh:
        "两条消息一次读到。第一条得到了回答，第二条不见了：它在缓冲区里，就在第一条后面，被下一次读覆盖了。" +
        "读过的字节不会再来。把剩下的留着，或者只读这条消息还缺的那么多。",
    },
  },
  "one-message-a-read": {
    title: { en: "Takes one message from each read", zh: "每读一次只取一条消息" },
    explanation: {
      en: "Two messages came in one read. The first was answered; the second lies whole in the " +
        "server's store, and the server waits in read() for more. The client waits too, so neither " +
        "moves. After each message look whether another one is whole already: while, not if.",
      zh:
        "两条消息一次读到。第一条得到了回答，第二条完整地存在服务器手里，服务器却又去 read() 里等。" +
        "客户端也在等，两边谁也不动。每取出一条，都要再看看后面是不是还有完整的：用 while，不用 if。",
    },
  },
  "bytes-in-one-read": {
    title: { en: "Reads the bytes of a message only once", zh: "消息的内容只读了一次" },
    explanation: {
      en:
        "The message began with 00 05 61 62; the other three bytes came later. The client got 00 05 00 00 00 62 " +
        "61: one read gave two bytes of the five, and the zeros of the new array stood in for the " +
        "others. Read on until all five are there.",
      zh:
        "消息先到的是 00 05 61 62，另外三个字节随后才到。客户端收到的是 00 05 00 00 00 62 61：一次读只给了" +
        "五个字节里的两个，其余的用新数组里的零充了数。五个到齐之前，要接着读。",
    },
  },
  "reads-over-the-start": {
    title: { en: "Reads each part over the one before", zh: "每次都从数组开头读起" },
    explanation: {
      en:
        "The message came in three parts, ab, c and de, and the client got 00 05 00 00 00 65 64. The loop counts what has " +
        "come, but each read() puts it at the start of the array that it is given. Give it what is left: " +
        "bytes.subarray(filled).",
      zh:
        "消息分三段到，ab、c 和 de，客户端收到的是 00 05 00 00 00 65 64。循环数着收到了多少，可每次 read() 都把字节放在" +
        "给它的数组的开头。要给它还空着的那一段：bytes.subarray(filled)。",
    },
  },
  "length-in-one-read": {
    title: { en: "Takes it that the length comes whole", zh: "以为长度总是一次到齐" },
    explanation: {
      en:
        "The length came in two parts, 00 and 03, and the client got 00 00: a read for two bytes " +
        "gave one, and the other was taken for 0. From there on everything is out of step. The " +
        "length can be cut as well as what follows it.",
      zh:
        "长度分两次到，先是 00，再是 03，客户端却收到 00 00：要读两个字节，只读到一个，另一个被当成了 0。" +
        "从这里起全都错了位。长度和它后面的内容一样，也可能从中间断开。",
    },
  },
  "answers-once": {
    title: { en: "Answers one message and closes", zh: "只回答一条就关闭" },
    explanation: {
      en:
        "The first message was answered, and then the connection was closed; the second one was " +
        "never read. A client may send as many as it likes. It is done when read() gives null.",
      zh: "第一条得到了回答，连接随后就关了，第二条没有人读。客户端想发几条就发几条，" +
        "read() 给出 null 才是发完了。",
    },
  },
  "waits-for-the-end": {
    title: { en: "Collects all before it answers", zh: "全部收完才回答" },
    explanation: {
      en: "The client sent a whole message and waits for the answer; the server waits for the " +
        "client's end. Neither moves. The length is there so that nobody has to wait for the end: " +
        "a message is whole as soon as that many bytes are there.",
      zh: "客户端发了一条完整的消息，在等回答；服务器却在等客户端结束。两边谁也不动。有了长度，" +
        "本来就不必等结束：那么多字节到齐了，消息就完整了。",
    },
  },
  "keeps-the-rest": {
    title: { en: "Keeps half a message for the next client", zh: "把半条消息留给了下一个客户端" },
    explanation: {
      en:
        "The first client left after 00 04 61 62. The next one sent 00 02 61 62 and was answered " +
        "with 00 04 02 00 62 61: its bytes were put behind the other's. What is declared outside " +
        "of the handler lives on from client to client. Each connection is a stream of its own.",
      zh:
        "第一个客户端发到 00 04 61 62 就走了。下一个发来 00 02 61 62，得到的回答却是 00 04 02 00 62 61：" +
        "它的字节接在了别人的后面。写在处理函数外面的变量，会从一个客户端留到下一个。" +
        "每条连接都是各自的流。",
    },
  },
  "full-means-more": {
    title: { en: "Takes a full buffer for a sign of more", zh: "缓冲区读满，就以为后面还有" },
    explanation: {
      en:
        "A message filled the server's buffer to its last byte, and was not answered: the server read on, as " +
        "if a full buffer were a sign of more, and slept there until the client ended. A read gives what has " +
        "come, and how much that is says nothing of what follows. Before each read, see what is whole already.",
      zh:
        "有一条消息正好填满服务器的缓冲区，却没有得到回答：服务器以为读满了就是后面还有，又去读，一直睡到" +
        "客户端结束。一次读只给已经到了的，读到多少，都说明不了后面还有没有。每次再读之前，先看看手里有没有" +
        "已经完整的消息。",
    },
  },
};
