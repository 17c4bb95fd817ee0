import { spawnSync } from "node:child_process";
import { openSync } from "node:fs";
import process from "node:process";
import {
  accept,
  type Address,
  AF_INET,
  AF_INET6,
  AF_UNIX,
  bind,
  close,
  closeOnExec,
  connect,
  F_SETFL,
  fcntl,
  getsockname,
  IPPROTO_TCP,
  libcIoctl,
  listen,
  O_NONBLOCK,
  setsockopt,
  SHUT_WR,
  shutdown,
  SOCK_DGRAM,
  SOCK_NONBLOCK,
  SOCK_RAW,
  SOCK_SEQPACKET,
  SOCK_STREAM,
  socket,
  socketpair,
  SyscallError,
  write,
} from "@ipcbook/syscalls";

const TCP_DEFER_ACCEPT = 9;
const IPPROTO_ICMP = 1;
const IPPROTO_ICMPV6 = 58;
const IPPROTO_UDPLITE = 136;
/**
 * linux/if_arp.h: those that net-tools knows, and InfiniBand, token ring and the last, which it does not.
 * Without Ash, and without those of 4 or 6 bytes that it does not know: what follows is chance there.
 */
const hardwareTypes = [
  ...[0, 1, 3, 7, 15, 27, 32, 256, 257, 258, 259, 264, 270, 271, 512, 513, 516, 768, 770, 772, 774],
  ...[776, 780, 782, 783, 800, 0xffff],
];

/** Interfaces, addresses, routes: as much as the kernel has modules for. */
export function makeNetwork(): void {
  const commands = [
    "ip link set lo up",
    "ip addr add 2001:db8:1234:5678:9abc:def0:1234:5678/128 dev lo",
    "ip addr add 10.9.8.7/32 dev lo label lo:1",
    "ip link add v0 type veth peer name v10",
    "ip link add v2 mtu 1400 type veth peer name v3",
    "ip addr add 192.0.2.1/24 brd + dev v0",
    "ip addr add 169.254.7.1/16 dev v0 label v0:7",
    "ip link set v0 up promisc on",
    "ip link set v10 up",
    "ip -6 addr add fe80::9/64 dev v0 nodad",
    "ip tuntap add dev tun0 mode tun",
    "ip addr add 10.1.1.1 peer 10.1.1.2 dev tun0",
    "ip link set tun0 up",
    "ip route add default via 192.0.2.254 dev v0",
    "ip route add 198.51.100.0/24 via 192.0.2.77 dev v0 metric 30 mtu 1200 window 4000",
    "ip route add 198.51.101.9 via 192.0.2.77 dev v0",
    "ip route add unreachable 203.0.113.0/24",
    "ip -6 route add 2001:db8:9::/48 via fe80::1 dev v0",
    "ip -6 route add unreachable 2001:db8:a::/48",
  ];
  for (const command of commands) {
    const [program, ...args] = command.split(" ");
    spawnSync(program!, args, { stdio: "ignore" });
  }
  hardwareTypes.forEach(tap);
}

/** A network card of any hardware; it is there as long as the process is. */
function tap(type: number): void {
  // linux/if_tun.h
  const TUNSETIFF = 0x400454ca;
  const TUNSETLINK = 0x400454cd;
  const IFF_TAP_NO_PI = 0x1002;
  const flagsAt = 16;
  tryTo(() => {
    const fd = openSync("/dev/net/tun", "r+");
    const request = new Uint8Array(40);
    request.set(Buffer.from(`hw${type}`));
    new DataView(request.buffer).setUint16(flagsAt, IFF_TAP_NO_PI, true);
    libcIoctl(fd, TUNSETIFF, request);
    libcIoctl(fd, TUNSETLINK, type);
  });
}

/** Sockets of all kinds, in all states that stand still, with names in `folder`. They are open as long as the process is. */
export function makeSockets(folder: string): void {
  process.chdir(folder);
  for (const [family, address] of [[AF_INET, "127.0.0.1"], [AF_INET6, "::1"]] as const) {
    const server = tcpServer(family, address, 5);
    pair(server, family);
    const unread = pair(server, family);
    write(unread.client, new Uint8Array(700));
    const halfClosed = pair(server, family);
    shutdown(halfClosed.client, SHUT_WR);
    const serverFirst = pair(server, family);
    close(serverFirst.accepted);
    const timeWait = pair(server, family);
    close(timeWait.client);
    close(timeWait.accepted);
    // FIN_WAIT1 and LAST_ACK stay while nobody reads what is before the FIN.
    const finWait1 = pair(server, family);
    fill(finWait1.client);
    close(finWait1.client);
    const lastAck = pair(server, family);
    fill(lastAck.accepted);
    shutdown(lastAck.client, SHUT_WR);
    close(lastAck.accepted);
    // The queue of this one is full after two.
    const full = tcpServer(family, address, 1);
    for (let count = 0; count < 4; count++) begin(family, getsockname(full));
    // SYN_RECV until the client says something.
    const deferring = tcpServer(family, address, 5);
    setsockopt(deferring, IPPROTO_TCP, TCP_DEFER_ACCEPT, 60);
    begin(family, getsockname(deferring));
    datagrams(family, address);
  }
  tcpServer(AF_INET6, "2001:db8:1234:5678:9abc:def0:1234:5678", 5, 10443);
  tcpServer(AF_INET, "0.0.0.0", 5, 80);
  const both = tcpServer(AF_INET6, "::", 5, 8080);
  begin(AF_INET, { family: AF_INET, address: "127.0.0.1", port: 8080 });
  begin(AF_INET6, { family: AF_INET6, address: "::ffff:127.0.0.1", port: 8080 });
  accept(both);
  // Nobody answers there; net-tools takes port 0 for a server's.
  begin(AF_INET, { family: AF_INET, address: "10.1.1.2", port: 0 });
  tryTo(() => socket(AF_INET, SOCK_RAW, IPPROTO_ICMP));
  tryTo(() => socket(AF_INET6, SOCK_RAW, IPPROTO_ICMPV6));
  unixSockets();
  // A netstat that inherited them would be an owner as well, and the first one where pids have wrapped.
  closeOnExec();
}

function tcpServer(family: number, address: string, backlog: number, port = 0): number {
  const fd = socket(family, SOCK_STREAM);
  bind(fd, { family, address, port } as Address);
  listen(fd, backlog);
  return fd;
}

function pair(server: number, family: number): { client: number; accepted: number } {
  const client = socket(family, SOCK_STREAM);
  connect(client, getsockname(server));
  return { client, accepted: accept(server).fd };
}

/** Connects without waiting. */
function begin(family: number, address: Address): number {
  const fd = socket(family, SOCK_STREAM | SOCK_NONBLOCK);
  tryTo(() => connect(fd, address));
  return fd;
}

function fill(fd: number): void {
  fcntl(fd, F_SETFL, O_NONBLOCK);
  tryTo(() => {
    for (;;) write(fd, new Uint8Array(64 * 1024));
  });
}

function datagrams(family: number, address: string): void {
  for (const protocol of [0, IPPROTO_UDPLITE]) {
    tryTo(() => {
      const receiver = socket(family, SOCK_DGRAM, protocol);
      bind(receiver, { family, address, port: protocol === 0 ? 5353 : 4000 } as Address);
      const sender = socket(family, SOCK_DGRAM, protocol);
      connect(sender, getsockname(receiver));
      write(sender, Uint8Array.of(1));
      bind(socket(family, SOCK_DGRAM, protocol), {
        family,
        address: family === AF_INET ? "0.0.0.0" : "::",
        port: 123,
      } as Address);
    });
  }
}

function unixSockets(): void {
  const names: Address[] = [
    { family: AF_UNIX, path: "server socket" },
    { family: AF_UNIX, path: "日本-socket" },
    { family: AF_UNIX, name: "a\0b\0c" },
    { family: AF_UNIX, name: " leads with a blank" },
  ];
  for (const name of names) {
    const fd = socket(AF_UNIX, SOCK_STREAM);
    bind(fd, name);
    listen(fd, 3);
    connect(socket(AF_UNIX, SOCK_STREAM), name);
    connect(socket(AF_UNIX, SOCK_STREAM), name);
    accept(fd);
  }
  bind(socket(AF_UNIX, SOCK_DGRAM), { family: AF_UNIX, path: "datagram" });
  const packets = socket(AF_UNIX, SOCK_SEQPACKET);
  bind(packets, { family: AF_UNIX, name: "packets" });
  listen(packets, 1);
  socketpair(AF_UNIX, SOCK_STREAM);
  socket(AF_UNIX, SOCK_STREAM);
}

/** Where the kernel lacks a protocol, or the call does not wait, there is one kind of socket less. */
function tryTo(action: () => unknown): void {
  try {
    action();
  } catch (error) {
    if (!(error instanceof SyscallError)) throw error;
  }
}
