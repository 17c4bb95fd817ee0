import type { Draw, FixedConversation, Step } from "@ipcbook/checker";

/**
 * The conversations that every check holds, in teaching order. Each starts with an empty box and leaves
 * it empty: what one conversation shows must not depend on the one before.
 */
export const conversations: readonly FixedConversation[] = [
  {
    id: "empty-box",
    title: { en: "An empty box: the end, and no byte", zh: "箱子是空的：没有字节，只有结束" },
    build: () => ({ kind: "sockets", steps: takesOnly("A") }),
  },
  {
    id: "one-letter",
    title: { en: "One client leaves a letter, the next takes it", zh: "一个留言，下一个取走" },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        ...exchanges("A", [visible(draw)]),
        // The letter is in the box by then, also where the handler did not wait for it.
        { do: "settle" },
        ...takesOnly("B"),
      ],
    }),
  },
  {
    id: "leaves-nothing",
    title: { en: "A client that takes and leaves nothing", zh: "只取不留的客户端" },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        ...exchanges("A", [visible(draw)]),
        { do: "settle" },
        ...takesOnly("B"),
        { do: "settle" },
        ...collects("C"),
      ],
    }),
  },
  {
    id: "waits-its-turn",
    title: {
      en: "A second client while the first one writes its letter",
      zh: "第一个客户端还在写，第二个先等着",
    },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        { do: "connect", on: "A" },
        { do: "receive", on: "A" },
        { do: "send", on: "A", bytes: [visible(draw)] },
        { do: "connect", on: "B" },
        { do: "receive", on: "B", upTo: 1 },
        { do: "send", on: "A", bytes: [draw.integer(0x61, 0x7a)] },
        { do: "end", on: "A" },
        { do: "receive", on: "B" },
        { do: "end", on: "B" },
      ],
    }),
  },
  {
    id: "sends-on",
    title: {
      en: "A client that goes on sending after the server's end",
      zh: "服务器结束之后，客户端接着发",
    },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        { do: "connect", on: "A" },
        { do: "send", on: "A", bytes: [visible(draw)] },
        { do: "settle" },
        { do: "receive", on: "A" },
        { do: "send", on: "A", bytes: [visible(draw)] },
        { do: "end", on: "A" },
        ...collects("B"),
      ],
    }),
  },
  {
    id: "three-clients",
    title: { en: "Two letters, one after the other", zh: "两封留言，一前一后" },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        ...exchanges("A", [visible(draw)]),
        ...exchanges("B", [draw.integer(0x61, 0x7a)]),
        ...collects("C"),
      ],
    }),
  },
  {
    id: "ends-first",
    title: {
      en: "A client that ends its half before it reads",
      zh: "先结束自己那一半、再来读的客户端",
    },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        { do: "connect", on: "A" },
        { do: "send", on: "A", bytes: [visible(draw)] },
        { do: "end", on: "A" },
        { do: "receive", on: "A" },
        ...collects("B"),
      ],
    }),
  },
  {
    id: "in-pieces",
    title: { en: "A letter in two pieces", zh: "分两次发来的留言" },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        { do: "connect", on: "A" },
        { do: "receive", on: "A" },
        // As a line ends, which is no end here.
        { do: "send", on: "A", bytes: [visible(draw), 0x0a] },
        // Read by then. Only one more: a third would be held back until the second is acknowledged.
        { do: "settle" },
        { do: "send", on: "A", bytes: [draw.integer(0x61, 0x7a)] },
        { do: "end", on: "A" },
        ...collects("B"),
      ],
    }),
  },
  {
    id: "any-bytes",
    title: { en: "A letter that is no text", zh: "不是文本的留言" },
    build: () => ({
      kind: "sockets",
      steps: [...exchanges("A", Array.from({ length: 256 }, (_, n) => n)), ...collects("B")],
    }),
  },
  {
    id: "blank-ends",
    title: { en: "A letter with blanks at both ends", zh: "首尾都是空白的留言" },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        ...exchanges("A", [0x00, 0x0a, 0x20, visible(draw), 0x20, 0x0d, 0x0a, 0x00]),
        ...collects("B"),
        ...exchanges("C", [visible(draw), 0x0a]),
        ...collects("D"),
      ],
    }),
  },
  {
    id: "long-letter",
    title: {
      en: "A letter longer than one write, or 64 KiB",
      zh: "一次写不完、也超过 64 KiB 的长留言",
    },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        { do: "connect", on: "A" },
        { do: "receive", on: "A" },
        ...sends("A", counted(draw.integer(66_000, 80_000))),
        { do: "connect", on: "B" },
        // Whoever takes a full array for the end serves B now, however large the array is.
        { do: "receive", on: "B", upTo: 1 },
        { do: "end", on: "A" },
        { do: "end", on: "B" },
        // One that waits for the end takes 64 KiB at most.
        { do: "receive", on: "B", upTo: 60_000 },
        { do: "receive", on: "B" },
      ],
    }),
  },
  {
    id: "broken-off",
    title: { en: "A letter that is broken off by a reset", zh: "写到一半被重置打断的留言" },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        ...exchanges("A", [visible(draw), visible(draw)]),
        { do: "connect", on: "B" },
        { do: "receive", on: "B" },
        { do: "send", on: "B", bytes: [draw.integer(0x61, 0x7a)] },
        { do: "settle" },
        { do: "abort", on: "B" },
        ...collects("C"),
      ],
    }),
  },
  {
    id: "gone-at-once",
    title: { en: "A client that breaks off at once", zh: "刚连上就断掉的客户端" },
    build: (draw) => ({
      kind: "sockets",
      steps: [
        ...exchanges("A", [visible(draw)]),
        { do: "settle" },
        { do: "connect", on: "B" },
        { do: "abort", on: "B" },
        ...collects("C"),
      ],
    }),
  },
];

/** From "A", the letter of the chapter's client. */
function visible(draw: Draw): number {
  return draw.integer(0x41, 0x5a);
}

/** Bytes that show where one is missing. */
function counted(length: number): number[] {
  return Array.from({ length }, (_, index) => index % 251);
}

/** `bytes` in several writes: a socket takes so much at once, also where nobody reads yet. */
function sends(on: string, bytes: number[]): Step[] {
  const most = 30_000;
  return Array.from({ length: Math.ceil(bytes.length / most) }, (_, part) => ({
    do: "send",
    on,
    bytes: bytes.slice(part * most, (part + 1) * most),
  }));
}

/** A client that takes the letter, and then leaves its own. */
function exchanges(on: string, bytes: number[]): Step[] {
  return [
    { do: "connect", on },
    { do: "receive", on },
    { do: "send", on, bytes },
    { do: "end", on },
  ];
}

/** A client that takes the letter and leaves nothing: an empty box. */
function takesOnly(on: string): Step[] {
  return [{ do: "connect", on }, { do: "receive", on }, { do: "end", on }];
}

/** The same, its own half ended before: quicker, for the driver need not look who holds the connection. */
function collects(on: string): Step[] {
  return [{ do: "connect", on }, { do: "end", on }, { do: "receive", on }];
}
