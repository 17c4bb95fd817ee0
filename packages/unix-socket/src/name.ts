import { bind, type UnixAddress } from "@ipcbook/syscalls";
import { removeStaleSocket } from "./remove-stale-socket.ts";
import { unixAddress } from "./unix-address.ts";

/** Binds a socket; a file that another one has left behind at the path is removed first. */
export function bindName(fd: number, address: string | UnixAddress): void {
  dropName(address);
  bind(fd, unixAddress(address));
}

/** Removes the file that close(2) leaves behind. An abstract name goes with its last descriptor. */
export function dropName(address: string | UnixAddress): void {
  const { path } = unixAddress(address);
  if (path !== undefined) removeStaleSocket(path);
}
