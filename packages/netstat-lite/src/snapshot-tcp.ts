import { addressText } from "./address-text.ts";
import type { InetEnd, InetSocket } from "./inet-socket.ts";
import { dumpTcp, type PortFilter, readKept } from "./netlink/dump-tcp.ts";
import { KeptMessages } from "./netlink/kept-messages.ts";
import { isLive, type NetOptions } from "./proc-options.ts";
import { readInetTable } from "./read-inet-table.ts";
import type { InetRecord } from "./scan/inet-record.ts";
import { stateBit, type StateName, stateName } from "./state-name.ts";
import { unlessGone } from "./unless-gone.ts";

/** Which sockets a snapshot is of. */
export interface SnapshotOptions extends NetOptions, PortFilter {
  /** Only these states: over netlink the kernel selects them. By default all that /proc shows. */
  states?: readonly StateName[];
}

/** A TCP socket of a snapshot. */
export interface TcpSocket extends InetSocket {
  /** 4, or 6 for a socket of AF_INET6, whatever its addresses. */
  version: 4 | 6;
  /** A listener's; null for all others, and where there was no netlink. */
  backlog: number | null;
}

/** All that /proc shows, so without those that are only bound. */
const everyState = 0x1ffe;

/**
 * All TCP sockets, in the order of /proc/net/tcp and tcp6: over netlink, and from the files where there is
 * none, or of another network namespace.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { createServer } from "node:net";
 * import { snapshotTcp } from "@ipcbook/netstat-lite";
 *
 * const server = createServer();
 * await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", 5, resolve));
 * const address = server.address();
 * assert(address !== null && typeof address === "object");
 * const listeners = snapshotTcp({ states: ["LISTEN"] });
 * assert.equal(listeners.find(({ local }) => local.port === address.port)?.backlog, 5);
 * server.close();
 * ```
 */
export function snapshotTcp(options: SnapshotOptions = {}): TcpSocket[] {
  const { states, localPort, remotePort } = options;
  if (isLive(options)) {
    const bits = states?.reduce((bits, state) => bits | bitsOf(state), 0) ?? everyState;
    const found = overNetlink(bits, options);
    if (found) return found;
  }
  return ([4, 6] as const).flatMap((version) => {
    const table = unlessGone(() => readInetTable(version === 4 ? "tcp" : "tcp6", options)) ?? [];
    return table
      .filter(({ state, local, remote }) =>
        (states?.includes(state as StateName) ?? true) &&
        (localPort ?? local.port) === local.port && (remotePort ?? remote.port) === remote.port
      )
      .map((entry): TcpSocket => ({ ...entry, version, backlog: null }));
  });
}

/** A half-open connection has a number of its own. */
function bitsOf(state: StateName): number {
  return stateBit(state) | (state === "SYN_RECV" ? 1 << 12 : 0);
}

function overNetlink(states: number, ports: PortFilter): TcpSocket[] | null {
  const sockets: TcpSocket[] = [];
  const names = new Map<number, string>();
  const ipv6 = new KeptMessages();
  const onRow = (record: InetRecord) => sockets.push(socketOf(record, names));
  const undo = () => sockets.length = 0;
  if (!dumpTcp({ family: 4, states, ports, ipv6, undo, onRow })) return null;
  readKept(ipv6, onRow);
  return sockets;
}

function socketOf(record: InetRecord, names: Map<number, string>): TcpSocket {
  const { family: version, local, remote, localWords, remoteWords, backlog } = record;
  const end = (bytes: Uint8Array, words: Int32Array, port: number): InetEnd => {
    if (version === 6) return { address: addressText(bytes), port };
    // Few addresses have most of the sockets.
    let address = names.get(words[0]!);
    if (address === undefined) names.set(words[0]!, address = addressText(bytes.subarray(0, 4)));
    return { address, port };
  };
  return {
    version,
    local: end(local, localWords, record.localPort),
    remote: end(remote, remoteWords, record.remotePort),
    state: stateName(record.state),
    // As inet_diag has it: of a listener the backlog.
    sendQueue: backlog === -1 ? record.sendQueue : backlog,
    receiveQueue: record.receiveQueue,
    uid: record.uid >>> 0,
    inode: record.inode,
    backlog: backlog === -1 ? null : backlog,
  };
}
