import { english } from "./explain.en.ts";
import { chinese } from "./explain.zh.ts";
import type { UnixShutdown } from "../unix-diag-message.ts";
import type { InetSocketEntry, SocketEntry, UnixSocketEntry } from "./socket-entry.ts";

/** The languages that sockets are explained in. */
export type Language = "en" | "zh";

/** What is said of sockets: a text for each state, from what is known of this very socket. */
export interface Explanations {
  listen(waiting: number, backlog: number | null): string;
  established(unread: number, unacknowledged: number, idle: EstablishedTimer): string;
  synSent(retransmits: number, seconds: number | null): string;
  synReceived(): string;
  finWait1(unacknowledged: number): string;
  finWait2(givesUp: number | null): string;
  timeWait(seconds: number | null): string;
  closeWait(unread: number): string;
  lastAck(unacknowledged: number): string;
  closing(): string;
  closed(): string;
  bound(): string;
  unconnectedDatagrams(unread: number): string;
  connectedDatagrams(unread: number): string;
  raw(protocol: number, connected: boolean): string;
  unixListening(backlog: number | null): string;
  unixUnconnected(): string;
  unixConnecting(): string;
  unixConnected(shutdown: UnixShutdown | null, waits: boolean): string;
  unixConnectedDatagrams(): string;
  unixDisconnecting(): string;
  unknown(state: string): string;
}

/** What a connection's timer tells: data or a window are waited for, or nothing. */
export type EstablishedTimer =
  | { kind: "resend" | "probe"; seconds: number; times: number }
  | { kind: "keepalive"; seconds: number }
  | null;

const languages: Record<Language, Explanations> = { en: english, zh: chinese };

/** What the state of a socket means for this very socket, in one sentence or two. */
export function explain(entry: SocketEntry, language: Language): string {
  const texts = languages[language];
  if (entry.protocol === "unix") return explainUnix(entry, texts);
  if (entry.protocol.startsWith("tcp")) return explainTcp(entry, texts);
  if (entry.protocol.startsWith("raw")) {
    return texts.raw(entry.local.port, entry.state === "ESTABLISHED");
  }
  return entry.state === "ESTABLISHED"
    ? texts.connectedDatagrams(entry.receiveQueue)
    : texts.unconnectedDatagrams(entry.receiveQueue);
}

function explainTcp(entry: InetSocketEntry, texts: Explanations): string {
  const { receiveQueue, sendQueue, backlog, timer, retransmits, probes } = entry;
  const seconds = timer?.seconds ?? null;
  switch (entry.state) {
    case "LISTEN":
      return texts.listen(receiveQueue, backlog);
    case "ESTABLISHED":
      return texts.established(
        receiveQueue,
        sendQueue,
        timer?.kind === "keepalive"
          ? { kind: "keepalive", seconds: timer.seconds }
          : timer?.kind === "on"
          ? { kind: "resend", seconds: timer.seconds, times: retransmits }
          : timer?.kind === "probe"
          ? { kind: "probe", seconds: timer.seconds, times: probes }
          : null,
      );
    case "SYN_SENT":
      return texts.synSent(retransmits, seconds);
    case "SYN_RECV":
      return texts.synReceived();
    case "FIN_WAIT1":
      return texts.finWait1(sendQueue);
    case "FIN_WAIT2":
      // A keepalive timer is the program's own.
      return texts.finWait2(timer?.kind === "timewait" ? seconds : null);
    case "TIME_WAIT":
      return texts.timeWait(seconds);
    case "CLOSE_WAIT":
      return texts.closeWait(receiveQueue);
    case "LAST_ACK":
      return texts.lastAck(sendQueue);
    case "CLOSING":
      return texts.closing();
    case "CLOSE":
      return texts.closed();
    case "BOUND":
      return texts.bound();
    default:
      return texts.unknown(entry.state);
  }
}

function explainUnix(entry: UnixSocketEntry, texts: Explanations): string {
  switch (entry.state) {
    case "LISTENING":
      return texts.unixListening(entry.backlog);
    case "UNCONNECTED":
      return texts.unixUnconnected();
    case "CONNECTING":
      return texts.unixConnecting();
    case "CONNECTED":
      return entry.type === "DGRAM"
        ? texts.unixConnectedDatagrams()
        : texts.unixConnected(entry.shutdown, entry.peerInode === 0);
    case "DISCONNECTING":
      return texts.unixDisconnecting();
    default:
      return texts.unknown(entry.state);
  }
}

/** The language of LC_ALL, LC_MESSAGES or LANG, the first that is set. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return locale.startsWith("zh") ? "zh" : "en";
}
