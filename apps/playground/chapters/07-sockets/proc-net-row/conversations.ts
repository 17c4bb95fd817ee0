import type { FixedConversation, Text } from "@ipcbook/checker";
import { kernelRow, type Told } from "../proc-net/kernel-row.ts";

/** The functions of the exercise. */
export const names = [
  "localAddress",
  "remoteAddress",
  "ports",
  "state",
  "queues",
  "owner",
] as const;

/** One of them. */
export type RowFunction = typeof names[number];

/** The chapter's server3, started by root and bound to loopback. */
const listener: Told = {
  number: 4,
  local: [127, 0, 0, 1],
  localPort: 9734,
  remote: [0, 0, 0, 0],
  remotePort: 0,
  state: 0x0a,
  sendQueue: 0,
  receiveQueue: 0,
  timer: 0,
  ticks: 0,
  retransmits: 0,
  uid: 0,
  probes: 0,
  inode: 112098,
};

/** The same, with connections that wait for accept(): the kernel prints how many, where bytes stand otherwise. */
const busyListener: Told = { ...listener, receiveQueue: 3 };

/** Its client, somewhere else, which does not read: the kernel asks now and then whether it has room. */
const connection: Told = {
  ...listener,
  number: 21,
  local: [192, 168, 1, 200],
  remote: [10, 20, 30, 40],
  remotePort: 50608,
  state: 0x01,
  // Of digits alone, so that it can be taken for a decimal number.
  sendQueue: 0x12600,
  receiveQueue: 5,
  timer: 4,
  ticks: 0x43,
  uid: 1000,
  probes: 3,
  inode: 108405,
};

const timeWait: Told = {
  ...connection,
  number: 24,
  state: 0x06,
  sendQueue: 0,
  receiveQueue: 0,
  timer: 3,
  ticks: 0x1744,
  uid: 0,
  probes: 0,
  inode: 0,
};

const mapped: Told = {
  ...connection,
  number: 5,
  local: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 127, 0, 0, 1],
  remote: [0x20, 0x01, 0x0d, 0xb8, 0x12, 0x34, 0x56, 0x78, 0x9a, 0xbc, 0xde, 0xf0, 1, 2, 3, 4],
};

/** The last of very many sockets: nothing stands where it stood. */
const wide: Told = {
  ...connection,
  number: 12_345,
  sendQueue: 0x1f600,
  retransmits: 2,
  uid: 1_234_567,
  inode: 4_000_000_000,
};

/** The calls that every check makes, in teaching order. */
export const conversations: readonly FixedConversation[] = [
  call("localAddress", "listener", listener, { en: "the server's address", zh: "服务器的地址" }),
  call("ports", "listener", listener, { en: "the chapter's port", zh: "书中的端口" }),
  call("remoteAddress", "listener", listener, { en: "nobody's", zh: "还没有对方" }),
  call("state", "listener", listener, { en: "it listens", zh: "在监听" }),
  call("queues", "listener", listener, { en: "empty queues", zh: "队列都空着" }),
  call("owner", "listener", listener, { en: "the user is root", zh: "用户是 root" }),
  call("localAddress", "connection", connection, {
    en: "bytes above 127",
    zh: "有超过 127 的字节",
  }),
  call("remoteAddress", "connection", connection, {
    en: "four different bytes",
    zh: "四个各不相同的字节",
  }),
  call("ports", "connection", connection, { en: "both ends", zh: "两端的端口" }),
  call("state", "connection", connection, { en: "it is connected", zh: "已连接" }),
  call("queues", "connection", connection, {
    en: "bytes in both queues",
    zh: "两个队列里都有字节",
  }),
  call("queues", "busy-listener", busyListener, {
    en: "three wait for accept()",
    zh: "有三条连接在等 accept()",
  }),
  call("owner", "connection", connection, { en: "an ordinary user", zh: "普通用户" }),
  call("state", "time-wait", timeWait, { en: "a shorter row", zh: "较短的一行" }),
  call("owner", "time-wait", timeWait, { en: "nobody's any more", zh: "已经没有主人" }),
  call("localAddress", "mapped", mapped, {
    en: "IPv6, with an IPv4 address in it",
    zh: "IPv6，里面是个 IPv4 地址",
  }),
  call("remoteAddress", "ipv6", mapped, { en: "IPv6", zh: "IPv6" }),
  call("ports", "ipv6", mapped, { en: "behind IPv6 addresses", zh: "跟在 IPv6 地址后面" }),
  call("ports", "wide", wide, { en: "a row of five digits", zh: "行号有五位" }),
  call("queues", "wide", wide, { en: "a row of five digits", zh: "行号有五位" }),
  call("owner", "wide", wide, { en: "long numbers", zh: "数都很长" }),
];

function call(name: RowFunction, id: string, told: Told, what: Text): FixedConversation {
  return {
    id: `${name}-${id}`,
    title: { en: `${name}(row): ${what.en}`, zh: `${name}(row)：${what.zh}` },
    build: () => ({ kind: "call", name, args: [kernelRow(told)] }),
  };
}
