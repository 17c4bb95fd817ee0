import type { Explanations } from "./explain.ts";

const rounded = (seconds: number) => seconds < 1 ? "less than 1 s" : `${Math.round(seconds)} s`;
const bytes = (count: number) => count === 1 ? "1 byte" : `${count} bytes`;

/** In English. */
export const english: Explanations = {
  listen(waiting, backlog) {
    const queue = waiting === 0
      ? "nobody waits for accept"
      : waiting === 1
      ? "1 connection waits for accept"
      : `${waiting} connections wait for accept`;
    if (backlog === null) return `LISTEN: connections are taken here; ${queue}.`;
    const full = waiting > backlog
      ? " The queue is full: further connections are dropped until the program accepts."
      : "";
    return `LISTEN: connections are taken here; ${queue}, ${backlog} may (backlog).${full}`;
  },
  established(unread, unacknowledged, timer) {
    const parts = ["ESTABLISHED: both sides can send"];
    if (unread > 0) parts.push(`unread by this program: ${bytes(unread)}`);
    if (unacknowledged > 0) parts.push(`not acknowledged yet: ${bytes(unacknowledged)}`);
    if (timer?.kind === "resend") {
      parts.push(`sent again in ${rounded(timer.seconds)} (so far ${timer.times} times)`);
    }
    if (timer?.kind === "probe") {
      parts.push(
        `the other side's window is closed, it does not read: next probe in ${
          rounded(timer.seconds)
        }`,
      );
    }
    if (timer?.kind === "keepalive") parts.push(`keepalive in ${rounded(timer.seconds)}`);
    return `${parts.join("; ")}.`;
  },
  synSent: (retransmits, seconds) =>
    "SYN_SENT: this side asked for a connection, and nobody has answered" +
    `${
      seconds === null ? "" : `; asks again in ${rounded(seconds)}`
    } (so far ${retransmits} times).`,
  synReceived: () =>
    "SYN_RECV: somebody asked for a connection; the last of the three packets, or the data that the " +
    "listener waits for, has not come.",
  finWait1: (unacknowledged) =>
    unacknowledged > 1
      ? `FIN_WAIT1: this side has closed; ${
        bytes(unacknowledged - 1)
      } and the end are still on their way.`
      : "FIN_WAIT1: this side has closed; the other has not acknowledged that yet.",
  finWait2: (givesUp) =>
    "FIN_WAIT2: this side has closed, the other has not: look there for a missing close" +
    `${givesUp === null ? "." : `; the kernel gives up in ${rounded(givesUp)}.`}`,
  timeWait: (seconds) =>
    "TIME_WAIT: this side closed first; the port is held" +
    `${seconds === null ? " for up to 60 s." : ` for ${rounded(seconds)} more.`}`,
  closeWait: (unread) =>
    "CLOSE_WAIT: the other side has closed and this program has not: look for a missing close" +
    `${unread > 1 ? `; still unread: ${bytes(unread - 1)}.` : "."}`,
  lastAck: (unacknowledged) =>
    unacknowledged > 1
      ? `LAST_ACK: both sides have closed; ${
        bytes(unacknowledged - 1)
      } of this side and the end are still on their way.`
      : "LAST_ACK: both sides have closed; the last acknowledgement is missing.",
  closing: () => "CLOSING: both sides closed at once; the acknowledgements are on their way.",
  closed: () => "CLOSE: neither connected nor listening.",
  bound: () => "BOUND: bound to its address, and neither listening nor connected.",
  unconnectedDatagrams: (unread) =>
    `Takes datagrams from anybody${
      unread > 0 ? `; unread ones take ${bytes(unread)} of memory` : ""
    }.`,
  connectedDatagrams: (unread) =>
    "ESTABLISHED: connect has set whom it sends to and hears; nothing was sent for that" +
    `${unread > 0 ? `; unread datagrams take ${bytes(unread)} of memory` : ""}.`,
  raw(protocol, connected) {
    // IPPROTO_RAW
    if (protocol === 255) return "Only sends, packets of any IP protocol, and gets none.";
    const packets = `of IP protocol ${protocol}`;
    return connected
      ? `ESTABLISHED: gets a copy of each packet ${packets} from the foreign address alone.`
      : `Gets a copy of each packet ${packets} that comes to its local address.`;
  },
  unixListening: (backlog) =>
    `LISTENING: connections are taken here${
      backlog === null ? "" : `; ${backlog} may wait (backlog)`
    }.`,
  unixUnconnected: () =>
    "Not connected: a datagram socket, or one that has not called connect or listen.",
  unixConnecting: () =>
    "CONNECTING: the server's half of a connection that nobody has accepted yet.",
  unixConnected(shutdown, waits) {
    switch (shutdown) {
      case "both":
        return "CONNECTED: nothing goes either way any more: the other side has closed, or shutdown was called.";
      case "receive":
        return "CONNECTED: this side can send, and gets nothing new.";
      case "send":
        return "CONNECTED: this side can't send any more; the other can.";
      case "none":
        return waits
          ? "CONNECTED: this side can send; the other has not accepted it yet."
          : "CONNECTED: both sides can send.";
      case null:
        return "CONNECTED: a connection, or what is left of one.";
    }
  },
  unixConnectedDatagrams: () =>
    "CONNECTED: connect has set whom it sends to, or another one sends to it.",
  unixDisconnecting: () => "DISCONNECTING: nobody holds it any more.",
  unknown: (state) => `${state}: a state that netstat-lite does not know.`,
};
