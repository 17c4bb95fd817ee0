import { dumpTcp } from "../netlink/dump-tcp.ts";
import type { InetRecord } from "../scan/inet-record.ts";
import { sockDiag } from "../sock-diag.ts";
import { stateBit } from "../state-name.ts";
import { decodeUnixDiag, encodeUnixDiagRequest } from "../unix-diag-message.ts";

/** The backlogs of listeners, by inode: what only netlink tells. Empty where it does not answer. */
export function backlogs(): { tcp: Map<number, number>; unix: Map<number, number> } {
  const tcp = new Map<number, number>();
  for (const record of tcpSockets([4, 6], stateBit("LISTEN"))) {
    tcp.set(record.inode, record.backlog);
  }
  const request = encodeUnixDiagRequest({ states: stateBit("LISTEN") });
  const listeners = sockDiag("dump", request, decodeUnixDiag) ?? [];
  return { tcp, unix: new Map(listeners.map(({ inode, sendQueue }) => [inode, sendQueue])) };
}

/** TCP sockets that are bound, and neither listen nor are connected; of Linux 6.8 and newer. */
export function boundSockets(family: 4 | 6): InetRecord[] {
  return tcpSockets([family], stateBit("BOUND_INACTIVE"));
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
