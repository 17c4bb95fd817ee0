import type { Conversation, FixedConversation, Text } from "@ipcbook/checker";
import { rowOf, type SocketName } from "./rows.ts";

const lessThanUsual: Text = { en: "without -a and -l", zh: "不带 -a 和 -l" };

/** The calls that every check makes, in teaching order. */
export const conversations: readonly FixedConversation[] = [
  column("tcp", 10, { en: "a server", zh: "服务器" }),
  column("tcp", 1, { en: "connected", zh: "已连接" }),
  column("tcp", 6, { en: "over, this side first", zh: "已经结束，这一方先" }),
  column("tcp", 8, { en: "the other side has ended", zh: "对方已经结束" }),
  column("tcp", 4, { en: "this side has ended", zh: "这一方已经结束" }),
  column("tcp", 3, { en: "half open", zh: "半开" }),
  column("tcp", 7, { en: "neither open nor on the way", zh: "没有连接" }),
  column("tcp6", 11, { en: "IPv6 is no other TCP", zh: "IPv6 也是 TCP" }),
  column("udp", 7, { en: "UDP without a peer", zh: "没有对方的 UDP" }),
  column("udp", 1, { en: "UDP after connect()", zh: "connect() 过的 UDP" }),
  column("raw", 7, { en: "a raw socket", zh: "原始套接字" }),
  column("raw", 1, { en: "a raw socket after connect()", zh: "connect() 过的原始套接字" }),
  column("udp6", 7, { en: "UDP over IPv6", zh: "IPv6 上的 UDP" }),
  column("raw6", 7, { en: "a raw socket of IPv6", zh: "IPv6 的原始套接字" }),
  number("LISTEN", { en: "both call it so", zh: "两个程序都这么叫" }),
  number("TIME_WAIT", { en: "netstat's name", zh: "netstat 的叫法" }),
  number("TIME-WAIT", { en: "that of ss", zh: "ss 的叫法" }),
  number("ESTAB", { en: "ss is short", zh: "ss 爱简写" }),
  number("UNCONN", { en: "ss's word for CLOSE", zh: "ss 把 CLOSE 叫成这样" }),
  number("FIN_WAIT2", { en: "netstat's name", zh: "netstat 的叫法" }),
  number("FIN-WAIT-2", { en: "that of ss", zh: "ss 的叫法" }),
  number("LISTENING", {
    en: "netstat says it of UNIX sockets only",
    zh: "只有 UNIX 套接字才这么叫",
  }),
  number("CLOSED", { en: "the RFC's name", zh: "RFC 里的叫法" }),
  number("FIN_WAIT_2", { en: "neither calls it so", zh: "两个程序都不这么叫" }),
  number("FIN-WAIT1", { en: "half the one, half the other", zh: "一半像这个，一半像那个" }),
  number("listen", { en: "both print it in capitals", zh: "两个程序打印的都是大写" }),
  number("constructor", { en: "no state at all", zh: "根本不是状态" }),
  number("", { en: "no name", zh: "没有名字" }),
  shown("tcp-established", "", lessThanUsual),
  shown("tcp-listen", "", lessThanUsual),
  shown("tcp-listen", "l", { en: "-l, a server", zh: "-l，服务器" }),
  shown("tcp-listen-loopback", "l", {
    en: "-l, a server on 127.0.0.1 alone",
    zh: "-l，只在 127.0.0.1 上的服务器",
  }),
  shown("tcp-established", "l", { en: "-l, a connection", zh: "-l，连接" }),
  shown("tcp-listen", "a", { en: "-a, a server", zh: "-a，服务器" }),
  shown("tcp-established", "a", { en: "-a, a connection", zh: "-a，连接" }),
  shown("tcp-time-wait", "", { en: "a connection that is over", zh: "已经结束的连接" }),
  shown("tcp-close-wait", "", { en: "a connection half over", zh: "结束了一半的连接" }),
  shown("tcp-syn-recv", "", { en: "a connection half made", zh: "建立了一半的连接" }),
  shown("tcp-syn-recv", "l", { en: "-l, a connection half made", zh: "-l，建立了一半的连接" }),
  shown("tcp-port-13", "", { en: "the other end is port 13", zh: "对方是 13 号端口" }),
  shown("tcp-listen", "", { en: "a server on IPv6", zh: "IPv6 上的服务器" }, true),
  shown("udp-server", "", { en: "UDP without a peer", zh: "没有对方的 UDP" }),
  shown("udp-server", "l", { en: "-l, UDP without a peer", zh: "-l，没有对方的 UDP" }),
  shown("udp-server-loopback", "l", {
    en: "-l, UDP on 127.0.0.1 alone",
    zh: "-l，只在 127.0.0.1 上的 UDP",
  }),
  shown("udp-connected", "l", { en: "-l, UDP after connect()", zh: "-l，connect() 过的 UDP" }),
  shown("udp-connected", "", { en: "UDP after connect()", zh: "connect() 过的 UDP" }),
  shown("udp-to-loopback", "", { en: "UDP, connected to ::1", zh: "UDP，连的是 ::1" }, true),
  shown("udp-port-0", "", { en: "UDP, connected to port 0", zh: "UDP，连的是 0 号端口" }),
  shown("raw-server", "", { en: "a raw socket", zh: "原始套接字" }),
  shown("raw-server", "l", { en: "-l, a raw socket", zh: "-l，原始套接字" }),
  shown("raw-connected", "", { en: "a raw socket has no ports", zh: "原始套接字没有端口" }),
  shown("tcp-established", "la", { en: "-l and -a", zh: "-l 加 -a" }),
  shown("tcp-established", "al", { en: "in any order", zh: "先后都行" }),
  shown("tcp-listen", "tln", { en: "more letters", zh: "还有别的字母" }),
  shown("tcp-listen", "tan", { en: "more letters", zh: "还有别的字母" }),
  shown("tcp-listen", "tn", { en: "letters that select nothing", zh: "不起筛选作用的字母" }),
  shown("udp-connected", "tn", { en: "letters that select nothing", zh: "不起筛选作用的字母" }),
  shown(
    "tcp-listen",
    "l",
    { en: "the row's number has five digits", zh: "行号有五位" },
    false,
    12_345,
  ),
];

function column(table: string, state: number, what: Text): FixedConversation {
  return call("stateColumn", [table, state], what);
}

function number(name: string, what: Text): FixedConversation {
  return call("stateNumber", [name], what);
}

function shown(
  name: SocketName,
  letters: string,
  what: Text,
  ipv6 = false,
  number = 4,
): FixedConversation {
  const [table, row] = rowOf(name, ipv6, number);
  return {
    id: `isShown-${name}${ipv6 ? "-6" : ""}-${letters || "none"}${number === 4 ? "" : "-wide"}`,
    title: {
      en: `isShown("${table}", row, "${letters}"): ${what.en}`,
      zh: `isShown("${table}", row, "${letters}")：${what.zh}`,
    },
    build: () => ({ kind: "call", name: "isShown", args: [table, row, letters] }),
  };
}

function call(name: string, args: (string | number)[], what: Text): FixedConversation {
  const written = `${name}(${args.map((arg) => JSON.stringify(arg)).join(", ")})`;
  return {
    id: [name, ...args].join("-"),
    title: { en: `${written}: ${what.en}`, zh: `${written}：${what.zh}` },
    build: (): Conversation => ({ kind: "call", name, args }),
  };
}
