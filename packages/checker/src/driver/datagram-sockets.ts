import type { Endpoint } from "@ipcbook/conn";
import { readInetTable, readUnixTable, socketInodesOf } from "@ipcbook/netstat-lite";
import { SOCK_DGRAM } from "@ipcbook/syscalls";

/** A datagram socket that has a name: that is all it takes to be sent to. */
export interface DatagramSocket {
  fd: number;
  /** Its name, relative to the address that the attempt was given. */
  where: "here" | "everywhere" | "elsewhere";
}

/** Those of the process `pid` in the family of `endpoint`. A connected one is not there for everybody. */
export function datagramSocketsOf(pid: number, endpoint: Endpoint): DatagramSocket[] {
  const named = endpoint.transport === "unix" ? namedPaths(endpoint.path) : namedPorts(endpoint);
  // Mostly there is none, and to ask for a process's descriptors costs more than the table.
  if (named.length === 0) return [];
  const fds = new Map([...socketInodesOf(pid)].map(([fd, inode]) => [inode, fd]));
  return named.filter(({ inode }) => fds.has(inode))
    .map(({ inode, where }) => ({ fd: fds.get(inode)!, where }));
}

/** A datagram socket of anybody's. */
interface Named {
  inode: number;
  where: DatagramSocket["where"];
}

function namedPaths(own: string): Named[] {
  // Our own tables: the driver and its subjects are in one network namespace.
  return readUnixTable()
    .filter(({ type, path }) => type === SOCK_DGRAM && path !== undefined)
    .map(({ inode, path }) => ({ inode, where: path === own ? "here" : "elsewhere" }));
}

function namedPorts(endpoint: Endpoint & { transport: "tcp" }): Named[] {
  return readInetTable("udp")
    .filter(({ remote }) => remote.port === 0)
    .map(({ inode, local }) => ({ inode, where: whereOf(local, endpoint) }));
}

function whereOf(
  local: { address: string; port: number },
  { hostname, port }: Endpoint & { transport: "tcp" },
): DatagramSocket["where"] {
  if (local.port !== port) return "elsewhere";
  if (local.address === hostname) return "here";
  return local.address === "0.0.0.0" ? "everywhere" : "elsewhere";
}
