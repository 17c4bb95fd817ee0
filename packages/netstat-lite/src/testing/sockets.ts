import { readlinkSync } from "node:fs";
import {
  type Address,
  AF_INET,
  AF_INET6,
  bind,
  close,
  connect,
  getsockname,
  IPPROTO_IPV6,
  IPV6_V6ONLY,
  listen,
  setsockopt,
  SO_REUSEPORT,
  SOCK_CLOEXEC,
  SOCK_STREAM,
  socket,
  SOL_SOCKET,
} from "@ipcbook/syscalls";
import type { InetEnd } from "../inet-socket.ts";

/** The sockets that a test has opened, closed at the end of its block. */
export class Sockets {
  readonly #open = new Set<number>();

  [Symbol.dispose](): void {
    for (const fd of this.#open) close(fd);
  }

  add(fd: number): number {
    this.#open.add(fd);
    return fd;
  }

  close(fd: number): void {
    this.#open.delete(fd);
    close(fd);
  }

  /** Listens on TCP; port 0 lets the kernel choose. */
  listen(
    address: string,
    port = 0,
    { ipv6Only = false, backlog = 5 }: { ipv6Only?: boolean; backlog?: number } = {},
  ): { fd: number; port: number; inode: number } {
    const family = familyOf(address);
    const fd = this.add(socket(family, SOCK_STREAM | SOCK_CLOEXEC));
    // So that two may have the same port: what the tests are about.
    setsockopt(fd, SOL_SOCKET, SO_REUSEPORT, 1);
    if (family === AF_INET6) setsockopt(fd, IPPROTO_IPV6, IPV6_V6ONLY, ipv6Only ? 1 : 0);
    bind(fd, { family, address, port } as Address);
    listen(fd, backlog);
    return { fd, port: endOf(fd).port, inode: inodeOf(fd) };
  }

  connect(address: string, port: number): { fd: number; local: InetEnd } {
    const family = familyOf(address);
    const fd = this.add(socket(family, SOCK_STREAM | SOCK_CLOEXEC));
    connect(fd, { family, address, port } as Address);
    return { fd, local: endOf(fd) };
  }
}

/** The number in a socket's `socket:[…]`. */
export function inodeOf(fd: number): number {
  return Number(readlinkSync(`/proc/self/fd/${fd}`).match(/\d+/)![0]);
}

function familyOf(address: string): typeof AF_INET | typeof AF_INET6 {
  return address.includes(":") ? AF_INET6 : AF_INET;
}

function endOf(fd: number): InetEnd {
  const name = getsockname(fd);
  if (name.family !== AF_INET && name.family !== AF_INET6) throw new TypeError("Not TCP");
  return { address: name.address, port: name.port };
}
