import { AF_INET, AF_INET6 } from "@ipcbook/syscalls";
import { encodeInetDiagRequest } from "../inet-diag-message.ts";
import { InetRecord } from "../scan/inet-record.ts";
import { dumpSockets } from "./dump-sockets.ts";

/** Which sockets, and who gets them. */
export interface TcpDump {
  family: 4 | 6;
  /** A bit for each state's number. */
  states: number;
  /** The record is reused for the next row. */
  onRow: (record: InetRecord) => void;
  /** The dump was interrupted, and is made again from its beginning: otherwise it is taken as it is. */
  undo?: () => void;
}

/** One for all dumps: what is compiled for it need not be compiled again. */
const record = new InetRecord();

const listenState = 10;
const newSynRecv = 12;
// struct inet_diag_msg
const at = { state: 1, sport: 4, dport: 6, source: 8, destination: 24, words: 14 };

/**
 * Lists TCP sockets over netlink, in the order of /proc/net/tcp and with the same queues; false where
 * there is no netlink. A listener's backlog, which /proc does not tell, is in `backlog`.
 */
export function dumpTcp({ family, states, onRow, undo }: TcpDump): boolean {
  const request = encodeInetDiagRequest({
    family: family === 4 ? AF_INET : AF_INET6,
    states,
    local: { port: 0 },
  });
  record.family = family;
  const { localWords, remoteWords } = record;
  const addressWords = family === 4 ? 1 : 4;
  return dumpSockets(request, {
    ...undo && { undo },
    onMessage(bytes, start, words) {
      const first = (start >> 2) + at.words;
      const state = bytes[start + at.state]!;
      record.state = state === newSynRecv ? 3 : state;
      record.localPort = bytes[start + at.sport]! << 8 | bytes[start + at.sport + 1]!;
      record.remotePort = bytes[start + at.dport]! << 8 | bytes[start + at.dport + 1]!;
      const source = start + at.source >> 2;
      const destination = start + at.destination >> 2;
      for (let index = 0; index < addressWords; index++) {
        localWords[index] = words[source + index]!;
        remoteWords[index] = words[destination + index]!;
      }
      const isListener = state === listenState;
      record.receiveQueue = words[first]!;
      record.sendQueue = isListener ? 0 : words[first + 1]!;
      record.backlog = isListener ? words[first + 1]! : -1;
      record.uid = words[first + 2]! | 0;
      record.inode = words[first + 3]!;
      onRow(record);
    },
  });
}
