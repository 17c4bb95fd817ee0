import type { Draw, FixedConversation, Step } from "@ipcbook/checker";

/** The conversations that every check holds, in teaching order. */
export const conversations: readonly FixedConversation[] = [
  {
    id: "one-byte",
    title: { en: "One byte, its answer, and the end", zh: "一个字节，一个回答，然后结束" },
    // The byte comes when the server waits for it: whoever does not, for want of an await, has answered and closed by then.
    build: (draw) => {
      const [connect, ...others] = served("A", letter(draw));
      return { kind: "sockets", steps: [connect!, { do: "settle" }, ...others] };
    },
  },
  {
    id: "next-client",
    title: { en: "One client, and then the next", zh: "一个客户端走了，下一个再来" },
    build: (draw) => ({
      kind: "sockets",
      steps: [...served("A", letter(draw)), ...served("B", draw.integer(0x62, 0x7a))],
    }),
  },
  {
    id: "wrap",
    title: { en: "After 255 comes 0", zh: "255 之后是 0" },
    build: () => ({ kind: "sockets", steps: served("A", 255) }),
  },
  {
    id: "zero",
    title: { en: "0 is a byte too", zh: "0 也是一个字节" },
    build: () => ({ kind: "sockets", steps: served("A", 0) }),
  },
  {
    id: "no-letter",
    title: { en: "A byte that is no letter", zh: "不是字母的字节" },
    build: (draw) => ({ kind: "sockets", steps: served("A", draw.integer(0xc3, 0xfe)) }),
  },
  {
    id: "half-close",
    title: { en: "The client ends its half after the byte", zh: "客户端发完字节就半关闭" },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        { do: "connect", on: "A" },
        { do: "send", on: "A", bytes: [letter(draw)] },
        { do: "end", on: "A" },
        { do: "receive", on: "A" },
      ],
    }),
  },
  {
    id: "nothing",
    title: { en: "A client that ends without sending", zh: "什么都没发就结束的客户端" },
    build: () => ({ kind: "sockets", steps: silent("A") }),
  },
  {
    id: "nothing-after-a-byte",
    title: {
      en: "A byte, and then a client that sends none",
      zh: "先来一个字节，再来一个不发的客户端",
    },
    build: (draw) => ({
      kind: "sockets",
      steps: [...served("A", letter(draw)), ...silent("B")],
    }),
  },
  {
    id: "three-bytes",
    title: { en: "Three bytes in one write", zh: "一次写入三个字节" },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        { do: "connect", on: "A" },
        { do: "send", on: "A", bytes: [letter(draw), letter(draw), letter(draw)] },
        { do: "receive", on: "A" },
      ],
      anyEnd: true,
    }),
  },
  {
    id: "slow-reader",
    title: { en: "A client that is slow to read", zh: "迟迟不读的客户端" },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        { do: "connect", on: "A" },
        { do: "send", on: "A", bytes: [letter(draw)] },
        { do: "settle" },
        { do: "receive", on: "A" },
      ],
    }),
  },
  {
    id: "waits-its-turn",
    title: {
      en: "A second client while the first says nothing",
      zh: "第一个客户端不出声，第二个只好等",
    },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        { do: "connect", on: "A" },
        { do: "connect", on: "B" },
        { do: "send", on: "B", bytes: [letter(draw)] },
        { do: "receive", on: "B", upTo: 1 },
        { do: "send", on: "A", bytes: [letter(draw)] },
        { do: "receive", on: "A" },
        { do: "receive", on: "B" },
      ],
    }),
  },
  {
    id: "gone-at-once",
    title: { en: "A client that goes at once", zh: "连上就走的客户端" },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        { do: "connect", on: "A" },
        { do: "close", on: "A" },
        // Whoever does something when A has gone has done it when B comes.
        { do: "settle" },
        ...served("B", letter(draw)),
      ],
    }),
  },
  {
    id: "gone-without-reading",
    title: { en: "Clients that send and break off", zh: "发完就断掉连接的客户端" },
    // Whether the answer still finds A or B there is a race, so there are two. C has gone for certain when its turn comes,
    // but of such a client TCP's accept() tells nothing.
    isRace: true,
    build: (draw) => ({
      kind: "sockets",
      steps: [
        { do: "connect", on: "A" },
        { do: "settle" },
        ...sendsAndGoes("A", letter(draw)),
        { do: "settle" },
        { do: "connect", on: "B" },
        { do: "settle" },
        { do: "connect", on: "C" },
        ...sendsAndGoes("C", letter(draw)),
        ...sendsAndGoes("B", letter(draw)),
        // Whoever dies of one of them is dead when D comes.
        { do: "settle" },
        ...served("D", letter(draw)),
      ],
    }),
  },
];

/** From "A", the letter of the chapter's client. */
function letter(draw: Draw): number {
  return draw.integer(0x41, 0x5a);
}

/** A client that sends a byte and waits for the end, as the chapter's does. */
function served(on: string, byte: number): Step[] {
  return [
    { do: "connect", on },
    { do: "send", on, bytes: [byte] },
    { do: "receive", on },
  ];
}

/** A client that has nothing to send, and says so. */
function silent(on: string): Step[] {
  return [{ do: "connect", on }, { do: "end", on }, { do: "receive", on }];
}

/** A client that does not wait for the answer. */
function sendsAndGoes(on: string, byte: number): Step[] {
  return [{ do: "send", on, bytes: [byte] }, { do: "abort", on }];
}
