import { addressText } from "../address-text.ts";
import { textOfBytes } from "../byte-string.ts";
import type { InetProtocol } from "../format/inet-writer.ts";
import { isListening, type UnixRow } from "../format/unix-row.ts";
import { stateWord } from "../format/state-word.ts";
import type { Owner } from "../owners/find-owners.ts";
import type { UnixDiagEntry, UnixShutdown } from "../unix-diag-message.ts";
import type { InetRecord } from "../scan/inet-record.ts";

/** Who holds a socket: the first process that does. */
export interface EntryOwner {
  pid: number;
  program: string;
  fd: number;
}

/** One end. */
export interface EntryEnd {
  address: string;
  port: number;
}

/** The timer that runs, and what is left of it. */
export interface EntryTimer {
  kind: "on" | "keepalive" | "timewait" | "probe" | `unknown ${number}`;
  seconds: number;
}

/** An internet socket, as `--json` prints it. Fields are only added. */
export interface InetSocketEntry {
  protocol: InetProtocol;
  /** netstat's word; UDP's `CLOSE` is a socket that is not connected. */
  state: string;
  local: EntryEnd;
  remote: EntryEnd;
  receiveQueue: number;
  sendQueue: number;
  /** A listener's; null where netlink was not asked (`--backlog`), or nobody listens. */
  backlog: number | null;
  timer: EntryTimer | null;
  retransmits: number;
  probes: number;
  uid: number;
  inode: number;
  /** Null where nobody was found, or `-p` was not given. */
  owner: EntryOwner | null;
}

/** An AF_UNIX socket, as `--json` prints it. Fields are only added. */
export interface UnixSocketEntry {
  protocol: "unix";
  type: "STREAM" | "DGRAM" | "SEQPACKET" | `unknown ${number}`;
  state: "LISTENING" | "UNCONNECTED" | "CONNECTING" | "CONNECTED" | "DISCONNECTING" | "FREE";
  /** Up to its first blank; an abstract name begins with `@`. Control characters are `?`. */
  path: string | null;
  refCount: number;
  backlog: number | null;
  /** The other end's, 0 while nobody has accepted it and once it is closed; null where netlink was not asked. */
  peerInode: number | null;
  /** Which ways nothing goes any more; null where netlink was not asked. */
  shutdown: UnixShutdown | null;
  inode: number;
  owner: EntryOwner | null;
}

/** A socket, as `--json` prints it. */
export type SocketEntry = InetSocketEntry | UnixSocketEntry;

/** What `--json` prints. */
export interface SocketDocument {
  /** Of this schema: raised only if a field should go, or mean something else. */
  version: 1;
  sockets: (SocketEntry & { explanation?: string })[];
}

const ticksPerSecond = 100;
const timers = [null, "on", "keepalive", "timewait", "probe"] as const;
const unixStates = ["FREE", "UNCONNECTED", "CONNECTING", "CONNECTED", "DISCONNECTING"] as const;
const unixTypes: Partial<Record<number, UnixSocketEntry["type"]>> = {
  1: "STREAM",
  2: "DGRAM",
  5: "SEQPACKET",
};

/** The entry of a row of an internet table. */
export function inetEntry(
  protocol: InetProtocol,
  record: InetRecord,
  owner: Owner | undefined,
): InetSocketEntry {
  const end = (bytes: Uint8Array, port: number): EntryEnd => ({
    address: addressText(bytes.subarray(0, record.family === 4 ? 4 : 16)),
    port,
  });
  const { timer, ticks, retransmits, probes, uid, inode, receiveQueue, sendQueue } = record;
  return {
    protocol,
    state: stateWord(record.state),
    local: end(record.local, record.localPort),
    remote: end(record.remote, record.remotePort),
    receiveQueue,
    sendQueue,
    backlog: record.backlog === -1 ? null : record.backlog,
    timer: timer === 0
      ? null
      : { kind: timers[timer] ?? `unknown ${timer}`, seconds: ticks / ticksPerSecond },
    retransmits,
    probes,
    // The kernel's type: net-tools prints it as an int.
    uid: uid >>> 0,
    inode,
    owner: ownerOf(owner),
  };
}

/** The entry of a row of /proc/net/unix; `path` without control characters, `told` by netlink. */
export function unixEntry(
  row: UnixRow,
  path: string,
  told: UnixDiagEntry | undefined,
  owner: Owner | undefined,
): UnixSocketEntry {
  const { refCount, inode, state, type } = row;
  return {
    protocol: "unix",
    type: unixTypes[type] ?? `unknown ${type}`,
    state: isListening(row) ? "LISTENING" : unixStates[state] ?? "FREE",
    path: path === "" ? null : textOfBytes(path),
    refCount,
    backlog: told?.state === "LISTEN" ? told.sendQueue : null,
    peerInode: told?.peerInode ?? null,
    shutdown: told?.shutdown ?? null,
    inode,
    owner: ownerOf(owner),
  };
}

function ownerOf(owner: Owner | undefined): EntryOwner | null {
  return owner ? { pid: owner.pid, program: textOfBytes(owner.program), fd: owner.fd } : null;
}
