import type { FixedConversation } from "@ipcbook/checker";
import { frame, letters, noLengths } from "./frames.ts";
import { asks, leaves, send, talk } from "./parts.ts";

/**
 * The conversations that every check holds, in teaching order. A client waits for what it has sent first
 * and for the end, and for nothing between: a second small write would lie with the subject's kernel
 * until the client's has acknowledged the first one (Nagle's algorithm), which may take 40 ms.
 */
export const conversations: readonly FixedConversation[] = [
  {
    id: "one-message",
    title: { en: "One message, its answer, and the end", zh: "一条消息，一个回答，然后结束" },
    build: (draw) => talk(...asks("A", [frame(letters(draw, 3))]), ...leaves("A")),
  },
  {
    id: "and-another",
    title: {
      en: "Another message, when the first is answered",
      zh: "第一条得到回答之后，再发一条",
    },
    build: (draw) =>
      talk(
        ...asks("A", [frame(letters(draw, 3))]),
        // Who closes here has closed before the next one comes: it never lies unread, which would be a reset.
        { do: "settle" },
        send("A", frame(letters(draw, 2))),
        ...leaves("A"),
      ),
  },
  {
    id: "longer-than-a-write",
    title: { en: "An answer longer than one write takes", zh: "回答比一次 write 收下的长" },
    build: (draw) => talk(...asks("A", [frame(letters(draw, 12))]), ...leaves("A")),
  },
  {
    id: "two-in-one-write",
    title: { en: "Two messages in one write", zh: "一次写入两条消息" },
    build: (draw) =>
      talk(
        ...asks("A", [[...frame(letters(draw, 3)), ...frame(letters(draw, 2))]]),
        ...leaves("A"),
      ),
  },
  {
    id: "a-hundred-in-one-write",
    title: { en: "A hundred messages in one write", zh: "一次写入一百条消息" },
    build: (draw) => {
      const messages = Array.from(
        { length: 100 },
        (_, index) => frame(letters(draw, 1 + index % 4)),
      );
      return talk(...asks("A", [messages.flat()]), ...leaves("A"));
    },
  },
  {
    id: "cut-in-the-bytes",
    title: { en: "A message, cut between its bytes", zh: "一条消息，从内容中间断开" },
    build: (draw) => {
      const whole = frame(letters(draw, 5));
      const parts = [whole.slice(0, 4), whole.slice(4, 5), whole.slice(5)];
      return talk(...asks("A", parts), ...leaves("A"));
    },
  },
  {
    id: "cut-in-the-length",
    title: { en: "A message, cut between the bytes of its length", zh: "一条消息，从长度中间断开" },
    build: (draw) => {
      const whole = frame(letters(draw, 3));
      return talk(...asks("A", [whole.slice(0, 1), whole.slice(1)]), ...leaves("A"));
    },
  },
  {
    id: "one-and-a-half",
    title: { en: "One message and a half, and then the rest", zh: "先来一条半，再来剩下的" },
    build: (draw) => {
      const both = [...frame(letters(draw, 2)), ...frame(letters(draw, 4))];
      return talk(
        send("A", both.slice(0, 7)),
        { do: "settle" },
        send("A", both.slice(7)),
        ...leaves("A"),
      );
    },
  },
  {
    id: "empty",
    title: { en: "A message of length 0, and one after it", zh: "长度为 0 的消息，后面还有一条" },
    build: (draw) =>
      talk(...asks("A", [frame([])]), send("A", frame(letters(draw, 2))), ...leaves("A")),
  },
  {
    id: "nothing",
    title: { en: "A client that ends without a message", zh: "一条消息都没发就结束的客户端" },
    build: () => talk(...leaves("A")),
  },
  {
    id: "ends-in-the-bytes",
    title: {
      en: "A message that never comes whole, and the next client",
      zh: "一条没发完的消息，然后是下一个客户端",
    },
    build: (draw) =>
      talk(
        send("A", [...frame(letters(draw, 2)), ...frame(letters(draw, 4)).slice(0, 4)]),
        ...leaves("A"),
        ...asks("B", [frame(letters(draw, 2))]),
        ...leaves("B"),
      ),
  },
  {
    id: "ends-in-the-length",
    title: {
      en: "Two messages and half of a length, and the next client",
      zh: "两条消息和半个长度，然后是下一个客户端",
    },
    // Behind a length of 0, whatever stands in for the other half is 0 as well: what was there before, or nothing.
    build: (draw) =>
      talk(
        send("A", [...frame(letters(draw, 2)), ...frame([]), 0]),
        ...leaves("A"),
        ...asks("B", [frame(letters(draw, 2))]),
        ...leaves("B"),
      ),
  },
  {
    id: "no-letters",
    title: { en: "A character of two bytes, a 0 and a newline", zh: "占两个字节的字符、0 和换行" },
    build: () => talk(...asks("A", [frame([0xc3, 0xa9, 0x00, 0x0a])]), ...leaves("A")),
  },
  {
    id: "three-hundred",
    title: { en: "300 bytes, which no single byte counts", zh: "300 个字节，一个字节数不下" },
    build: (draw) => talk(...asks("A", [frame(noLengths(draw, 300))]), ...leaves("A")),
  },
  {
    id: "fills-a-buffer",
    title: {
      en: "Messages that fill a buffer of 256, of 1024 or of 4096 bytes",
      zh: "正好填满 256、1024 或 4096 字节缓冲区的消息",
    },
    build: (draw) =>
      talk(
        ...[256, 1024, 4096].flatMap((size, place) => {
          const on = "ABC".charAt(place);
          return [...asks(on, [frame(noLengths(draw, size - 2))]), ...leaves(on)];
        }),
      ),
  },
  {
    id: "top-bit",
    title: { en: "32 KiB, where the length has its top bit set", zh: "32 KiB，长度的最高位是 1" },
    build: (draw) => talk(...asks("A", [frame(noLengths(draw, 0x8000))]), ...leaves("A")),
  },
  {
    id: "the-longest",
    title: { en: "The longest message, and one after it", zh: "最长的消息，后面还有一条" },
    build: (draw) => {
      const whole = frame(noLengths(draw, 0xffff));
      return talk(
        ...[0, 1, 2].map((part) => send("A", whole.slice(part * 30_000, (part + 1) * 30_000))),
        { do: "receive", on: "A", upTo: 0x8000 },
        { do: "receive", on: "A", upTo: whole.length - 0x8000 },
        send("A", frame(letters(draw, 2))),
        ...leaves("A"),
      );
    },
  },
  {
    id: "breaks-off",
    title: {
      en: "A client that breaks off within a message, and then the next",
      zh: "一个客户端发到一半断开，下一个再来",
    },
    build: (draw) =>
      talk(
        ...asks("A", [frame(letters(draw, 3))]),
        send("A", frame(letters(draw, 9)).slice(0, 6)),
        { do: "abort", on: "A" },
        ...asks("B", [frame(letters(draw, 2))]),
        ...leaves("B"),
      ),
  },
];
