import { AF_UNIX } from "@ipcbook/syscalls";
import { HostView } from "./host-view.ts";
import { decodeAttributes } from "./netlink-message.ts";
import { stateName } from "./state-name.ts";

/** What a socket can't do any more. */
export type UnixShutdown = "none" | "receive" | "send" | "both";

/** A socket as unix_diag tells it. */
export interface UnixDiagEntry {
  inode: number;
  /** `LISTEN`, `ESTABLISHED`, or `CLOSE` for one that is neither. */
  state: string;
  /** The bytes given to bind(2): a path without its NUL, or a NUL and an abstract name. Absent where unnamed. */
  name?: Uint8Array;
  /** The file that bind(2) made: the lowest 32 bits of its inode, and the kernel's number of its device. */
  file?: { inode: number; device: number };
  /** The other end's inode, 0 while nobody has accepted it and once it is closed; null without another end. */
  peerInode: number | null;
  /** Which ways nothing goes any more: shutdown(2) was called, or the other end is closed. */
  shutdown: UnixShutdown;
  /** Bytes that nobody has read; of a listener, the connections that wait for accept(2). */
  receiveQueue: number;
  /** Memory of what the other end has not read, more than its bytes; of a listener, its backlog. */
  sendQueue: number;
}

/** Which sockets to ask for: all in some `states` (a bit for each state's number), or one. */
export interface UnixDiagRequest {
  states: number;
  inode?: number;
  /** What to tell of each beside its state; without it, everything. */
  only?: keyof typeof show;
}

const show = { name: 0x01, file: 0x02, peer: 0x04, queues: 0x10 };
const attribute = { name: 0, file: 1, peer: 2, queues: 4, shutdown: 6 };
const answerLength = 16;
/** By the kernel's RCV_SHUTDOWN and SEND_SHUTDOWN. */
const shutdowns: readonly UnixShutdown[] = ["none", "receive", "send", "both"];

/** The bytes of struct unix_diag_req. */
export function encodeUnixDiagRequest(
  { states, inode = 0, only }: UnixDiagRequest,
): Uint8Array {
  const bytes = new Uint8Array(24);
  const view = new HostView(bytes);
  bytes[0] = AF_UNIX;
  view.set32(4, states);
  view.set32(8, inode);
  view.set32(12, only ? show[only] : show.name | show.file | show.peer | show.queues);
  // UDIAG_NOCOOKIE: whichever socket has this inode.
  view.set32(16, 0xffffffff);
  view.set32(20, 0xffffffff);
  return bytes;
}

/**
 * Decodes struct unix_diag_msg and its attributes.
 *
 * @throws {RangeError} where it is cut short.
 */
export function decodeUnixDiag(bytes: Uint8Array): UnixDiagEntry {
  if (bytes.length < answerLength) {
    throw new RangeError(`Cannot decode unix_diag: it has ${answerLength} bytes (${bytes.length})`);
  }
  const attributes = decodeAttributes(bytes.subarray(answerLength));
  const [receiveQueue = 0, sendQueue = 0] = integers(attributes.get(attribute.queues));
  const [peerInode = null] = integers(attributes.get(attribute.peer));
  const entry: UnixDiagEntry = {
    inode: new HostView(bytes).get32(4),
    state: stateName(bytes[2]!),
    peerInode,
    shutdown: shutdowns[attributes.get(attribute.shutdown)?.[0] ?? 0] ?? "none",
    receiveQueue,
    sendQueue,
  };
  // A copy, since the next answer overwrites the buffer.
  if (attributes.has(attribute.name)) entry.name = nameIn(attributes).slice();
  const [inode, device] = integers(attributes.get(attribute.file));
  if (inode !== undefined && device !== undefined) entry.file = { inode, device };
  return entry;
}

/** The name among a socket's attributes; empty where it has none. */
export function nameIn(attributes: ReadonlyMap<number, Uint8Array>): Uint8Array {
  const name = attributes.get(attribute.name) ?? new Uint8Array();
  // The kernel ends each path with a NUL, and begins each abstract name with one.
  return name[0] === 0 ? name : name.subarray(0, -1);
}

function integers(bytes: Uint8Array = new Uint8Array()): number[] {
  const view = new HostView(bytes);
  return Array.from({ length: bytes.length >> 2 }, (_, index) => view.get32(4 * index));
}
