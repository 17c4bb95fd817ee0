import { kernelRow, type Told } from "../proc-net/kernel-row.ts";

/** Whose address stands at an end. */
type End = "nobody" | "own" | "other" | "loopback";

/** What is not 0 in a row, and its ends where the remote port does not tell them. */
type Socket = Partial<Told> & { ends?: readonly [local: End, remote: End] };

/** The sockets that a row can be of. */
export const sockets = {
  "tcp-listen": { state: 0x0a, localPort: 9734 },
  "tcp-listen-loopback": { state: 0x0a, localPort: 9734, ends: ["loopback", "nobody"] },
  "tcp-established": { state: 0x01, localPort: 9734, remotePort: 50608 },
  // The daytime service: nothing but zeros and a letter, 000D.
  "tcp-port-13": { state: 0x01, localPort: 50606, remotePort: 13 },
  "tcp-syn-sent": { state: 0x02, localPort: 50610, remotePort: 9734 },
  // Neither of a request nor of a TIME_WAIT is there a descriptor, so their inode is 0.
  "tcp-syn-recv": { state: 0x03, localPort: 9734, remotePort: 50612, inode: 0 },
  "tcp-fin-wait2": { state: 0x05, localPort: 9734, remotePort: 50614 },
  "tcp-time-wait": { state: 0x06, localPort: 9734, remotePort: 50616, uid: 0, inode: 0, timer: 3 },
  "tcp-close-wait": { state: 0x08, localPort: 50618, remotePort: 9734 },
  "tcp-last-ack": { state: 0x09, localPort: 9734, remotePort: 50620 },
  "udp-server": { protocol: "udp", state: 0x07, localPort: 53 },
  "udp-server-loopback": {
    protocol: "udp",
    state: 0x07,
    localPort: 53,
    ends: ["loopback", "nobody"],
  },
  "udp-connected": { protocol: "udp", state: 0x01, localPort: 40000, remotePort: 53 },
  "udp-to-loopback": {
    protocol: "udp",
    state: 0x01,
    localPort: 40002,
    remotePort: 53,
    ends: ["loopback", "loopback"],
  },
  // What getaddrinfo(3) does to learn which of its own addresses would be used.
  "udp-port-0": { protocol: "udp", state: 0x01, localPort: 40001, ends: ["own", "other"] },
  "raw-server": { protocol: "raw", state: 0x07, localPort: 1 },
  "raw-connected": { protocol: "raw", state: 0x01, localPort: 1, ends: ["own", "other"] },
} as const satisfies Record<string, Socket>;

/** One of them. */
export type SocketName = keyof typeof sockets;

/** A table of /proc/net, and a row of it. */
export function rowOf(name: SocketName, ipv6: boolean, number: number): [string, string] {
  const { protocol, ends, ...told }: Socket = sockets[name];
  const addresses = ipv6 ? addresses6 : addresses4;
  const [local, remote] = ends ?? (told.remotePort ? ["own", "other"] : ["nobody", "nobody"]);
  const row = kernelRow({
    protocol,
    number,
    local: addresses[local],
    localPort: 0,
    remote: addresses[remote],
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

const addresses4: Readonly<Record<End, number[]>> = {
  nobody: [0, 0, 0, 0],
  own: [127, 0, 0, 1],
  other: [127, 0, 0, 1],
  loopback: [127, 0, 0, 1],
};

const addresses6: Readonly<Record<End, number[]>> = {
  nobody: Array<number>(16).fill(0),
  own: [0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
  other: [0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2],
  // Of its 32 digits only one is not 0.
  loopback: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
};
