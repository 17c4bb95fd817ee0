import { inetDiag } from "@ipcbook/netstat-lite";
import { AF_INET, getsockname, poll, POLLERR, POLLHUP, SyscallError } from "@ipcbook/syscalls";
import type { StreamClient } from "./stream-client.ts";

/** How long a server may take from its shutdown(2) to its close(2), in looks of a millisecond. */
const looks = 3;

/**
 * Whether the end that `client` has seen is clean. Deno and Node end a connection with shutdown(2) and
 * then close(2), so the end comes first even where bytes lie unread and the close will reset; which of
 * the two a client finds would be a race. This waits for the close, if there is one.
 */
export function howItEnded(client: StreamClient): "end" | "reset" {
  return client.endpoint.transport === "unix" ? unixEnd(client) : tcpEnd(client);
}

/** After the peer's close the socket hangs up; unread bytes leave an error behind (unix_release_sock). */
function unixEnd({ fd }: StreamClient): "end" | "reset" {
  const seen = events(fd, looks);
  return seen & POLLERR ? "reset" : "end";
}

/**
 * A server that has closed cleanly is in FIN_WAIT2 without an owner, until we close too. One that is gone
 * altogether has reset. Once we have ended our half ourselves there is nothing left to tell apart.
 */
function tcpEnd({ fd, peer, ended }: StreamClient): "end" | "reset" {
  if (ended || peer === null) return "end";
  const local = getsockname(fd);
  if (local.family !== AF_INET) return "end";
  for (let look = 0; look < looks; look++) {
    const found = inetDiag({ family: AF_INET, local: peer, remote: local });
    if (found === null) return "reset";
    if (found.inode === 0) return "end";
    if (events(fd, 1) & (POLLERR | POLLHUP)) return "reset";
  }
  // Its half is ended, and it holds on to the connection.
  return "end";
}

/** What the kernel says of `fd` without being asked: hang-ups and errors. */
function events(fd: number, timeoutMs: number): number {
  const fds = [{ fd, events: 0, revents: 0 }];
  try {
    poll(fds, timeoutMs);
  } catch (error) {
    if (!(error instanceof SyscallError && error.code === "EINTR")) throw error;
  }
  return fds[0]!.revents;
}
