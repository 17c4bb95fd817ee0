import type { FixedConversation, Step, Text } from "@ipcbook/checker";
import { asks, come, host, leaves, only } from "./parts.ts";

/** What every check does, in teaching order. */
export const conversations: readonly FixedConversation[] = [
  fixed("nobody", { en: "The host asks, and nobody waits", zh: "主人来问，没有人在等" }, [
    ...host("H"),
    ...asks("H"),
    ...leaves("H"),
  ]),
  fixed("one", { en: "One guest waits", zh: "一个客人在等" }, [
    ...host("H"),
    ...come("A"),
    ...asks("H", "A"),
    ...leaves("H"),
  ]),
  fixed("flags", { en: "The flags of the listener", zh: "监听套接字的标志" }, [
    ...host("H"),
    { do: "look", at: ["flags"] },
    ...asks("H"),
    ...leaves("H"),
  ]),
  fixed("three", { en: "Three guests wait", zh: "三个客人在等" }, [
    ...come("H", "A", "B", "C"),
    ...asks("H", "A", "B", "C"),
    ...leaves("H"),
  ]),
  fixed("again", {
    en: "Two guests, then nobody, then one more",
    zh: "先来两个，然后一个没来，后来又来一个",
  }, [
    ...come("H", "A", "B"),
    ...asks("H", "A", "B"),
    ...asks("H"),
    ...come("C"),
    ...asks("H", "C"),
    ...leaves("H"),
  ]),
  // As many as a backlog of 64 has room for: a limit of 64 is one too few.
  fixed("many", { en: "Sixty-five guests wait", zh: "六十五个客人在等" }, [
    ...host("H"),
    ...come(...numbers(65)),
    ...asks("H", ...numbers(65)),
    ...leaves("H"),
  ]),
  fixed("silent-host", { en: "The host says nothing for a while", zh: "主人好一会儿不出声" }, [
    ...host("H"),
    ...come("A"),
    { do: "look", at: ["activity"] },
    // Nobody has asked yet.
    { do: "receive", on: "A", upTo: 1 },
    ...asks("H", "A"),
    // The listener and the host are left.
    { do: "look", at: ["sockets"] },
    ...leaves("H"),
  ]),
  fixed("empty", { en: "Nobody is there", zh: "一个人也没有" }, [
    ...host("H"),
    ...asks("H"),
    ...leaves("H"),
    { do: "look", at: ["activity", "flags", "sockets"] },
    ...host("H"),
    { do: "look", at: ["flags"] },
    ...asks("H"),
    ...leaves("H"),
  ]),
  fixed("at-once", { en: "Three questions in one write", zh: "一次写入里问了三遍" }, [
    ...come("H", "A", "B"),
    only("H", 3),
    { do: "receive", on: "H", upTo: 3 },
    { do: "receive", on: "A" },
    { do: "receive", on: "B" },
    ...leaves("H"),
  ]),
  fixed("next-host", {
    en: "The host leaves, and a guest is the next one",
    zh: "主人走了，等着的客人接着做主人",
  }, [
    ...come("H", "A", "B"),
    ...leaves("H"),
    ...asks("A", "B"),
    ...leaves("A"),
  ]),
  fixed("gone-guest", { en: "A guest that has gone meanwhile", zh: "等着等着就走了的客人" }, [
    ...come("H", "A", "B"),
    { do: "close", on: "A" },
    ...asks("H", "B"),
    // The listener and the host are left.
    { do: "look", at: ["sockets"] },
    ...leaves("H"),
  ]),
  fixed("unread", { en: "A host that leaves its answer unread", zh: "主人没读回答就走了" }, [
    ...come("H"),
    only("H"),
    { do: "settle" },
    { do: "close", on: "H" },
    { do: "look", at: ["sockets"] },
    ...come("J", "A"),
    ...asks("J", "A"),
    ...leaves("J"),
  ]),
  fixed("gone-host", { en: "A host that had gone before its turn", zh: "还没轮到就走了的主人" }, [
    ...host("H"),
    ...come("J"),
    only("J"),
    { do: "close", on: "J" },
    // J is not there any more, but has asked.
    ...come("A"),
    ...leaves("H"),
    { do: "receive", on: "A" },
    { do: "look", at: ["sockets"] },
    ...host("K"),
    ...come("B"),
    ...asks("K", "B"),
    ...leaves("K"),
  ]),
  fixed("asked-early", {
    en: "A host that had asked, and ended, before its turn",
    zh: "还没轮到就问完了、也结束了的主人",
  }, [
    ...host("H"),
    ...come("J"),
    only("J", 2),
    { do: "end", on: "J" },
    ...come("A"),
    ...leaves("H"),
    { do: "receive", on: "J" },
    { do: "receive", on: "A" },
  ]),
  fixed("in-vain", {
    en: "Woken for somebody who is not there any more",
    zh: "被叫醒时，那个人已经不在了",
  }, [
    { do: "start", faults: [{ calls: ["accept"], nth: 1, fault: { error: "EAGAIN" } }] },
    { do: "look", at: ["flags"] },
    ...host("H"),
    ...come("A"),
    { do: "settle" },
    ...asks("H", "A"),
    ...leaves("H"),
  ]),
  fixed("aborted", {
    en: "One of those who wait has broken off",
    zh: "等着的人里，有一个中断了连接",
  }, [
    { do: "start", faults: [{ calls: ["accept"], nth: 2, fault: { error: "ECONNABORTED" } }] },
    ...come("H", "A", "B"),
    ...asks("H", "A", "B"),
    ...leaves("H"),
  ]),
  fixed("aborted-host", {
    en: "Who would have been the host has broken off",
    zh: "本该做主人的那个中断了连接",
  }, [
    { do: "start", faults: [{ calls: ["accept"], nth: 1, fault: { error: "ECONNABORTED" } }] },
    ...host("H"),
    ...come("A"),
    ...asks("H", "A"),
    ...leaves("H"),
  ]),
];

function numbers(count: number): string[] {
  return Array.from({ length: count }, (_, number) => `${number + 1}`);
}

function fixed(id: string, title: Text, steps: readonly Step[]): FixedConversation {
  return { id, title, build: () => ({ kind: "sockets", steps }) };
}
