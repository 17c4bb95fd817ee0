import type { Explanations } from "./explain.ts";

const rounded = (seconds: number) => seconds < 1 ? "不到 1 秒" : `${Math.round(seconds)} 秒`;

/** In Simplified Chinese. */
export const chinese: Explanations = {
  listen(waiting, backlog) {
    const queue = waiting === 0 ? "没有连接在等待 accept" : `${waiting} 个连接在等待 accept`;
    if (backlog === null) return `LISTEN：在此接受连接；${queue}。`;
    const full = waiting > backlog ? "队列已满：程序 accept 之前，新的连接会被丢弃。" : "";
    return `LISTEN：在此接受连接；${queue}，最多可等待 ${backlog} 个（backlog）。${full}`;
  },
  established(unread, unacknowledged, timer) {
    const parts = ["ESTABLISHED：双方都可以发送"];
    if (unread > 0) parts.push(`${unread} 字节等待本程序读取`);
    if (unacknowledged > 0) parts.push(`${unacknowledged} 字节尚未被确认`);
    if (timer?.kind === "resend") {
      parts.push(`${rounded(timer.seconds)}后重发（已重发 ${timer.times} 次）`);
    }
    if (timer?.kind === "probe") {
      parts.push(`对方的窗口已关闭，它没有读取：${rounded(timer.seconds)}后再探测`);
    }
    if (timer?.kind === "keepalive") parts.push(`${rounded(timer.seconds)}后发送 keepalive`);
    return `${parts.join("；")}。`;
  },
  synSent: (retransmits, seconds) =>
    `SYN_SENT：本端请求连接，还没有人应答${
      seconds === null ? "" : `；${rounded(seconds)}后再请求`
    }` +
    `（已重发 ${retransmits} 次）。`,
  synReceived: () =>
    "SYN_RECV：有人请求连接；三次握手的最后一个包，或监听者所等待的数据，还没有到。",
  finWait1: (unacknowledged) =>
    unacknowledged > 1
      ? `FIN_WAIT1：本端已关闭；还有 ${unacknowledged - 1} 字节和结束标志在路上。`
      : "FIN_WAIT1：本端已关闭；对方尚未确认。",
  finWait2: (givesUp) =>
    "FIN_WAIT2：本端已关闭，对方没有：到对方那里找漏掉的 close" +
    `${givesUp === null ? "。" : `；内核在${rounded(givesUp)}后放弃。`}`,
  timeWait: (seconds) =>
    `TIME_WAIT：本端先关闭；端口还要保留${seconds === null ? "最多 60 秒" : rounded(seconds)}。`,
  closeWait: (unread) =>
    "CLOSE_WAIT：对方已关闭，本程序没有：找漏掉的 close" +
    `${unread > 1 ? `；还有 ${unread - 1} 字节未读。` : "。"}`,
  lastAck: (unacknowledged) =>
    unacknowledged > 1
      ? `LAST_ACK：双方都已关闭；本端还有 ${unacknowledged - 1} 字节和结束标志在路上。`
      : "LAST_ACK：双方都已关闭；只缺最后的确认。",
  closing: () => "CLOSING：双方同时关闭；确认还在路上。",
  closed: () => "CLOSE：既没有连接，也没有监听。",
  bound: () => "BOUND：已绑定地址，既没有监听，也没有连接。",
  unconnectedDatagrams: (unread) =>
    `接收任何人的数据报${unread > 0 ? `；未读的数据报占 ${unread} 字节内存` : ""}。`,
  connectedDatagrams: (unread) =>
    "ESTABLISHED：connect 规定了发给谁、听谁的；为此没有发送任何东西" +
    `${unread > 0 ? `；未读的数据报占 ${unread} 字节内存` : ""}。`,
  raw(protocol, connected) {
    // IPPROTO_RAW
    if (protocol === 255) return "只发送，可以是任何 IP 协议的包，什么也收不到。";
    return connected
      ? `ESTABLISHED：只得到外部地址发来的 IP 协议 ${protocol} 的每个包的副本。`
      : `得到发到本地地址的 IP 协议 ${protocol} 的每个包的副本。`;
  },
  unixListening: (backlog) =>
    `LISTENING：在此接受连接${backlog === null ? "" : `；最多可等待 ${backlog} 个（backlog）`}。`,
  unixUnconnected: () => "未连接：数据报套接字，或还没有调用 connect 或 listen。",
  unixConnecting: () => "CONNECTING：一个还没有被 accept 的连接在服务器一侧的那一半。",
  unixConnected(shutdown, waits) {
    switch (shutdown) {
      case "both":
        return "CONNECTED：两个方向都不能再发送：对方已关闭，或调用过 shutdown。";
      case "receive":
        return "CONNECTED：本端可以发送，但收不到新的数据。";
      case "send":
        return "CONNECTED：本端不能再发送；对方可以。";
      case "none":
        return waits
          ? "CONNECTED：本端可以发送；对方还没有 accept。"
          : "CONNECTED：双方都可以发送。";
      case null:
        return "CONNECTED：一个连接，或它剩下的部分。";
    }
  },
  unixConnectedDatagrams: () => "CONNECTED：connect 规定了发给谁，或有另一个套接字发给它。",
  unixDisconnecting: () => "DISCONNECTING：已经没有人持有它。",
  unknown: (state) => `${state}：netstat-lite 不认识的状态。`,
};
