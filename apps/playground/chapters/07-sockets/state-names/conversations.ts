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
  number("constructor", { en: "no state at all", zh: "根本不是状态" }),
  number("", { en: "no name", zh: "没有名字" }),
  shown("tcp-established", "", lessThanUsual),
  shown("tcp-listen", "", lessThanUsual),
  shown("tcp-listen", "l", { en: "-l, a server", zh: "-l，服务器" }),
  shown("tcp-established", "l", { en: "-l, a connection", zh: "-l，连接" }),
  shown("tcp-listen", "a", { en: "-a, a server", zh: "-a，服务器" }),
  shown("tcp-established", "a", { en: "-a, a connection", zh: "-a，连接" }),
  shown("tcp-time-wait", "", { en: "a connection that is over", zh: "已经结束的连接" }),
  shown("tcp-close-wait", "", { en: "a connection half over", zh: "结束了一半的连接" }),
  shown("tcp-syn-recv", "", { en: "a connection half made", zh: "建立了一半的连接" }),
  shown("tcp-syn-recv", "l", { en: "-l, a connection half made", zh: "-l，建立了一半的连接" }),
  shown("tcp-listen", "", { en: "a server on IPv6", zh: "IPv6 上的服务器" }, true),
  shown("udp-server", "", { en: "UDP without a peer", zh: "没有对方的 UDP" }),
  shown("udp-server", "l", { en: "-l, UDP without a peer", zh: "-l，没有对方的 UDP" }),
  shown("udp-connected", "", { en: "UDP after connect()", zh: "connect() 过的 UDP" }),
  shown("udp-port-0", "", { en: "UDP, connected to port 0", zh: "UDP，连的是 0 号端口" }),
  shown("raw-server", "l", { en: "-l, a raw socket", zh: "-l，原始套接字" }),
  shown("raw-connected", "", { en: "a raw socket has no ports", zh: "原始套接字没有端口" }),
  shown("tcp-established", "la", { en: "-l and -a", zh: "-l 加 -a" }),
  shown("tcp-listen", "tln", { en: "more letters", zh: "还有别的字母" }),
  shown("tcp-listen", "tan", { en: "more letters", zh: "还有别的字母" }),
];

function column(table: string, state: number, what: Text): FixedConversation {
  return call("stateColumn", [table, state], what);
}

function number(name: string, what: Text): FixedConversation {
  return call("stateNumber", [name], what);
}

function shown(name: SocketName, letters: string, what: Text, ipv6 = false): FixedConversation {
  const [table, row] = rowOf(name, ipv6, 4);
  return {
    id: `isShown-${name}${ipv6 ? "-6" : ""}-${letters || "none"}`,
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
