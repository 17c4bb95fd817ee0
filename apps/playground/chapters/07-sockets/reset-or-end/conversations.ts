import type { Draw, FixedConversation, Step } from "@ipcbook/checker";

/**
 * The conversations that every check holds, in teaching order. A client has at most one write on its way:
 * a second one would be held back (Nagle's algorithm) until the server's kernel acknowledges the first.
 */
export const conversations: readonly FixedConversation[] = [
  {
    id: "one-byte",
    title: { en: "One byte, its answer, and the end", zh: "一个字节，一个回答，然后结束" },
    build: (draw) => ({
      kind: "sockets",
      steps: [...sends("A", [letter(draw)]), { do: "receive", on: "A" }],
    }),
  },
  {
    id: "three-bytes",
    title: { en: "Three bytes in one write", zh: "一次写入三个字节" },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        ...sends("A", [letter(draw), letter(draw), letter(draw)]),
        { do: "settle" },
        { do: "receive", on: "A" },
      ],
    }),
  },
  {
    id: "late-bytes",
    title: { en: "More bytes after the answer", zh: "收到回答之后又发" },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        ...sends("A", [letter(draw)]),
        { do: "receive", on: "A", upTo: 1 },
        // Whoever waits for some time before it closes has closed by then.
        { do: "settle" },
        { do: "send", on: "A", bytes: [letter(draw), letter(draw)] },
        { do: "settle" },
        { do: "receive", on: "A" },
      ],
    }),
  },
  {
    id: "a-lot",
    title: { en: "As many bytes too many as may come", zh: "多发的字节正好到上限" },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        ...sends("A", [letter(draw), ...surplus(draw, 4096)]),
        { do: "settle" },
        { do: "receive", on: "A" },
      ],
    }),
  },
  {
    id: "nothing",
    title: { en: "A client that ends without sending", zh: "什么都没发就结束的客户端" },
    build: () => ({
      kind: "sockets",
      steps: [
        { do: "connect", on: "A" },
        { do: "end", on: "A" },
        { do: "receive", on: "A" },
      ],
    }),
  },
  {
    id: "half-closed",
    title: {
      en: "A client that sends, ends its half, and then reads",
      zh: "发完先结束自己那一半、再来读的客户端",
    },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        ...sends("A", [letter(draw), letter(draw)]),
        { do: "end", on: "A" },
        { do: "receive", on: "A" },
      ],
    }),
  },
  {
    id: "next-client",
    title: { en: "The next client, after the first has ended", zh: "第一个结束之后，下一个再来" },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        ...sends("A", [letter(draw), letter(draw)]),
        { do: "receive", on: "A" },
        { do: "end", on: "A" },
        ...sends("B", [draw.integer(0x61, 0x7a)]),
        { do: "receive", on: "B" },
      ],
    }),
  },
  {
    id: "waits-its-turn",
    title: {
      en: "A second client while the first has not ended",
      zh: "第一个还没有结束，第二个先等着",
    },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        ...sends("A", [letter(draw)]),
        { do: "receive", on: "A", upTo: 1 },
        ...sends("B", [letter(draw)]),
        { do: "receive", on: "B", upTo: 1 },
        { do: "end", on: "A" },
        { do: "receive", on: "B" },
        { do: "receive", on: "A" },
      ],
    }),
  },
  {
    id: "still-waits",
    title: {
      en: "A second client while the first sends a little now and then",
      zh: "第一个不时地再发一点，第二个先等着",
    },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        ...sends("A", [letter(draw), letter(draw), letter(draw)]),
        { do: "receive", on: "A", upTo: 1 },
        { do: "settle" },
        { do: "send", on: "A", bytes: [letter(draw)] },
        { do: "settle" },
        ...sends("B", [letter(draw)]),
        { do: "receive", on: "B", upTo: 1 },
        { do: "end", on: "A" },
        { do: "receive", on: "B" },
      ],
    }),
  },
  {
    id: "and-again",
    title: { en: "Some bytes with the first, and one later", zh: "先多发几个，过后又来一个" },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        ...sends("A", [letter(draw), letter(draw), letter(draw)]),
        { do: "receive", on: "A", upTo: 1 },
        { do: "settle" },
        { do: "send", on: "A", bytes: [letter(draw)] },
        { do: "settle" },
        { do: "receive", on: "A" },
      ],
    }),
  },
  {
    id: "in-many-pieces",
    title: { en: "A few bytes too many, one by one", zh: "多发几个字节，一个一个地来" },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        ...sends("A", [letter(draw)]),
        { do: "receive", on: "A", upTo: 1 },
        ...Array.from({ length: 12 }, (): Step[] => [
          { do: "send", on: "A", bytes: [letter(draw)] },
          // Read by then.
          { do: "settle" },
        ]).flat(),
        { do: "receive", on: "A" },
      ],
    }),
  },
  {
    id: "too-much",
    title: { en: "A client that sends on and on", zh: "发个没完的客户端" },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        ...sends("A", [letter(draw), ...surplus(draw, 30_000)]),
        { do: "settle" },
        // By now the handler has read what it wants: these meet a closed socket.
        { do: "send", on: "A", bytes: surplus(draw, 100) },
        { do: "settle" },
        { do: "receive", on: "A" },
        ...sends("B", [letter(draw)]),
        { do: "receive", on: "B" },
      ],
    }),
  },
  {
    id: "too-much-in-time",
    title: { en: "Too much, in three writes", zh: "分三次发，加起来太多" },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        ...sends("A", [letter(draw), ...surplus(draw, 3000)]),
        { do: "receive", on: "A", upTo: 1 },
        { do: "settle" },
        { do: "send", on: "A", bytes: surplus(draw, 3000) },
        { do: "settle" },
        { do: "send", on: "A", bytes: surplus(draw, 3000) },
        // A sees a reset or an end, depending on how much one read takes; here the next client counts.
        ...sends("B", [letter(draw)]),
        { do: "receive", on: "B" },
      ],
    }),
  },
  {
    id: "one-too-many",
    title: { en: "One byte more than may come", zh: "比上限多一个字节" },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        ...sends("A", [letter(draw), ...surplus(draw, 4097)]),
        { do: "settle" },
        // As above, the next client counts.
        ...sends("B", [letter(draw)]),
        { do: "receive", on: "B" },
      ],
    }),
  },
  {
    id: "breaks-off",
    title: { en: "A client that resets the connection itself", zh: "自己重置连接的客户端" },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        ...sends("A", [letter(draw), letter(draw)]),
        { do: "settle" },
        { do: "abort", on: "A" },
        ...sends("B", [letter(draw)]),
        { do: "receive", on: "B" },
      ],
    }),
  },
  {
    id: "gone-without-reading",
    title: { en: "Clients that send and reset at once", zh: "发完马上就重置的客户端" },
    // Each is being served by then. Whether the answer still finds it there is a race, so there are ten.
    build: (draw) => ({
      kind: "sockets",
      steps: [
        ...[..."ABCDEFGHIJ"].flatMap((on): Step[] => [
          { do: "connect", on },
          { do: "settle" },
          { do: "send", on, bytes: [letter(draw)] },
          { do: "abort", on },
        ]),
        // Whoever dies of one of them is dead when Z comes.
        { do: "settle" },
        ...sends("Z", [letter(draw)]),
        { do: "receive", on: "Z" },
      ],
    }),
  },
];

/** From "A", the letter of the chapter's client. */
function letter(draw: Draw): number {
  return draw.integer(0x41, 0x5a);
}

/** Bytes that nobody has asked for. */
function surplus(draw: Draw, length: number): number[] {
  const byte = draw.integer(0x61, 0x7a);
  return Array.from({ length }, () => byte);
}

/** A client that connects and sends, with one write. */
function sends(on: string, bytes: number[]): Step[] {
  return [{ do: "connect", on }, { do: "send", on, bytes }];
}
