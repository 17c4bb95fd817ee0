import type { SocketEntry } from "./socket-entry.ts";

/** What stays the same of a socket while its state changes: its inode goes when its program closes it. */
export function socketKey(entry: SocketEntry): string {
  if (entry.protocol === "unix") {
    return `unix ${entry.inode} ${entry.inode === 0 ? entry.path : ""}`;
  }
  const { protocol, local, remote } = entry;
  return `${protocol} ${local.address} ${local.port} ${remote.address} ${remote.port}`;
}
