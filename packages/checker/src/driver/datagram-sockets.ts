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
  const fds = new Map([...socketInodesOf(pid)].map(([fd, inode]) => [inode, fd]));
  return endpoint.transport === "unix"
    // Our own tables: the driver and its subjects are in one network namespace.
    ? readUnixTable()
      .filter(({ type, inode, path }) =>
        type === SOCK_DGRAM && path !== undefined && fds.has(inode)
      )
      .map(({ inode, path }) => ({
        fd: fds.get(inode)!,
        where: path === endpoint.path ? "here" : "elsewhere",
      }))
    : readInetTable("udp")
      .filter(({ remote, inode }) => remote.port === 0 && fds.has(inode))
      .map(({ inode, local }) => ({ fd: fds.get(inode)!, where: whereOf(local, endpoint) }));
}

function whereOf(
  local: { address: string; port: number },
  { hostname, port }: Endpoint & { transport: "tcp" },
): DatagramSocket["where"] {
  if (local.port !== port) return "elsewhere";
  if (local.address === hostname) return "here";
  return local.address === "0.0.0.0" ? "everywhere" : "elsewhere";
}
