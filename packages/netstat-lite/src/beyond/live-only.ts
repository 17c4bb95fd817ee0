import { dumpTcp } from "../netlink/dump-tcp.ts";
import type { InetRecord } from "../scan/inet-record.ts";
import { listSockets } from "../sock-diag.ts";
import { stateBit } from "../state-name.ts";
import { decodeUnixDiag, encodeUnixDiagRequest, type UnixDiagEntry } from "../unix-diag-message.ts";

/** The kernel's TCP_BOUND_INACTIVE. */
const bound = 13;

/** What only netlink tells, by inode: the backlogs of TCP's listeners, and of AF_UNIX sockets more. */
export interface OnlyNetlink {
  backlogs: Map<number, number>;
  unix: Map<number, UnixDiagEntry>;
}

/** Asks netlink; empty where it does not answer. */
export function askNetlink(): OnlyNetlink {
  const backlogs = new Map<number, number>();
  for (const record of tcpSockets([4, 6], stateBit("LISTEN"))) {
    backlogs.set(record.inode, record.backlog);
  }
  const request = encodeUnixDiagRequest({ states: stateBit("LISTEN") | stateBit("ESTABLISHED") });
  const sockets = listSockets(request, decodeUnixDiag) ?? [];
  return { backlogs, unix: new Map(sockets.map((socket) => [socket.inode, socket])) };
}

/** TCP sockets that are bound, and neither listen nor are connected; of Linux 6.8 and newer. */
export function boundSockets(family: 4 | 6): InetRecord[] {
  const records = tcpSockets([family], stateBit("BOUND_INACTIVE"));
  // The kernel knows the state only in requests, and answers CLOSE.
  for (const record of records) record.state = bound;
  return records;
}

function tcpSockets(families: readonly (4 | 6)[], states: number): InetRecord[] {
  const records: InetRecord[] = [];
  for (const family of families) {
    const { length } = records;
    dumpTcp({
      family,
      states,
      onRow: (record) => records.push(record.copy()),
      undo: () => records.length = length,
    });
  }
  return records;
}
