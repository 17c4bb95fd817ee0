import { writeUint16 } from "@ipcbook/byteorder";
import { AF_INET, AF_INET6 } from "@ipcbook/syscalls";
import { HostView } from "../host-view.ts";
import { encodeInetDiagRequest } from "../inet-diag-message.ts";
import { InetRecord } from "../scan/inet-record.ts";
import { dumpSockets } from "./dump-sockets.ts";
import type { KeptMessages } from "./kept-messages.ts";

/** Which sockets, and who gets them. */
export interface TcpDump {
  family: 4 | 6;
  /** A bit for each state's number. */
  states: number;
  ports?: PortFilter;
  /** The record is reused for the next row. */
  onRow: (record: InetRecord) => void;
  /** The dump was interrupted, and is made again from its beginning: otherwise it is taken as it is. */
  undo?: () => void;
  /** With family 4: gets the sockets of IPv6 meanwhile, which saves a second walk of the kernel's table. */
  ipv6?: KeptMessages | null;
}

/** Only sockets with these ports: over netlink the kernel selects them. */
export interface PortFilter {
  /** Their own, */
  localPort?: number;
  /** and the other side's. */
  remotePort?: number;
}

/** One for all dumps: what is compiled for it need not be compiled again. */
const record = new InetRecord();

const TCPDIAG_GETSOCK = 18;
const listenState = 10;
const newSynRecv = 12;
// struct inet_diag_msg
const at = { state: 1, sport: 4, dport: 6, source: 8, destination: 24, words: 14 };

/**
 * Lists TCP sockets over netlink, in the order of /proc/net/tcp and with the same queues; false where
 * there is no netlink. A listener's backlog, which /proc does not tell, is in `backlog`.
 */
export function dumpTcp({ family, states, ports = {}, onRow, undo, ipv6 }: TcpDump): boolean {
  const again = undo && (() => {
    ipv6?.clear();
    undo();
  });
  const visitor = {
    ...again && { undo: again },
    onMessage(bytes: Uint8Array, start: number, words: Int32Array) {
      if (ipv6 && bytes[start] === AF_INET6) ipv6.add(words, start >> 2);
      else onRow(decoded(bytes, start, words));
    },
  };
  if (ipv6) return dumpSockets(encodeRequestOfAll(states, ports), visitor, TCPDIAG_GETSOCK);
  const asked = family === 4 ? AF_INET : AF_INET6;
  return dumpSockets(
    encodeInetDiagRequest({
      family: asked,
      states,
      local: { port: ports.localPort ?? 0 },
      remote: { port: ports.remotePort ?? 0 },
    }),
    visitor,
  );
}

/** Hands on what `dumpTcp` has set aside. */
export function readKept(kept: KeptMessages, onRow: (record: InetRecord) => void): void {
  kept.forEach((bytes, start, words) => onRow(decoded(bytes, start, words)));
}

/** The bytes of struct inet_diag_req, which asks for both families at once; only an old request does. */
function encodeRequestOfAll(
  states: number,
  { localPort = 0, remotePort = 0 }: PortFilter,
): Uint8Array {
  const bytes = new Uint8Array(60);
  writeUint16(bytes, localPort, 4);
  writeUint16(bytes, remotePort, 6);
  new HostView(bytes).set32(52, states);
  return bytes;
}

function decoded(bytes: Uint8Array, start: number, words: Int32Array): InetRecord {
  const first = (start >> 2) + at.words;
  const state = bytes[start + at.state]!;
  const { localWords, remoteWords } = record;
  record.family = bytes[start] === AF_INET6 ? 6 : 4;
  record.state = state === newSynRecv ? 3 : state;
  record.localPort = bytes[start + at.sport]! << 8 | bytes[start + at.sport + 1]!;
  record.remotePort = bytes[start + at.dport]! << 8 | bytes[start + at.dport + 1]!;
  const source = start + at.source >> 2;
  const destination = start + at.destination >> 2;
  for (let index = record.family === 4 ? 0 : 3; index >= 0; index--) {
    localWords[index] = words[source + index]!;
    remoteWords[index] = words[destination + index]!;
  }
  const isListener = state === listenState;
  record.receiveQueue = words[first]! >>> 0;
  record.sendQueue = isListener ? 0 : words[first + 1]! >>> 0;
  record.backlog = isListener ? words[first + 1]! : -1;
  record.uid = words[first + 2]!;
  record.inode = words[first + 3]! >>> 0;
  return record;
}
