import { kernelRow, type Told } from "../proc-net/kernel-row.ts";

/** The sockets that a row can be of: what is not 0 in each. */
export const sockets = {
  "tcp-listen": { state: 0x0a, localPort: 9734 },
  "tcp-established": { state: 0x01, localPort: 9734, remotePort: 50608 },
  "tcp-syn-sent": { state: 0x02, localPort: 50610, remotePort: 9734 },
  "tcp-syn-recv": { state: 0x03, localPort: 9734, remotePort: 50612 },
  "tcp-fin-wait2": { state: 0x05, localPort: 9734, remotePort: 50614 },
  "tcp-time-wait": { state: 0x06, localPort: 9734, remotePort: 50616 },
  "tcp-close-wait": { state: 0x08, localPort: 50618, remotePort: 9734 },
  "tcp-last-ack": { state: 0x09, localPort: 9734, remotePort: 50620 },
  "udp-server": { protocol: "udp", state: 0x07, localPort: 53 },
  "udp-connected": { protocol: "udp", state: 0x01, localPort: 40000, remotePort: 53 },
  // What getaddrinfo(3) does to learn which of its own addresses would be used.
  "udp-port-0": { protocol: "udp", state: 0x01, localPort: 40001, isConnected: true },
  "raw-server": { protocol: "raw", state: 0x07, localPort: 1 },
  "raw-connected": { protocol: "raw", state: 0x01, localPort: 1, isConnected: true },
} as const satisfies Record<string, Partial<Told> & { isConnected?: boolean }>;

/** One of them. */
export type SocketName = keyof typeof sockets;

/** A table of /proc/net, and a row of it. */
export function rowOf(name: SocketName, ipv6: boolean, number: number): [string, string] {
  const { protocol, isConnected, ...told }: Partial<Told> & { isConnected?: boolean } =
    sockets[name];
  const [nobody, local, remote] = ipv6 ? addresses6 : addresses4;
  const hasOther = isConnected ?? (told.remotePort !== undefined);
  const row = kernelRow({
    protocol,
    number,
    local: hasOther ? local : nobody,
    localPort: 0,
    remote: hasOther ? remote : nobody,
    remotePort: 0,
    state: 0,
    sendQueue: 0,
    receiveQueue: 0,
    timer: 0,
    ticks: 0,
    retransmits: 0,
    uid: 1000,
    probes: 0,
    inode: 112098,
    ...told,
  });
  return [`${protocol ?? "tcp"}${ipv6 ? "6" : ""}`, row];
}

type Addresses = readonly [nobody: number[], local: number[], remote: number[]];

const addresses4: Addresses = [[0, 0, 0, 0], [127, 0, 0, 1], [127, 0, 0, 1]];
const addresses6: Addresses = [
  Array<number>(16).fill(0),
  [0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
  [0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2],
];
