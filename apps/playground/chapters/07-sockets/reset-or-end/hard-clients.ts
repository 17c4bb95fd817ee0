import type { FixedConversation, Step } from "@ipcbook/checker";
import { letter, sends, surplus } from "./parts.ts";

/** Clients that send more than may come, or reset. The next one is served all the same. */
export const hardClients: readonly FixedConversation[] = [
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
    isRace: true,
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
