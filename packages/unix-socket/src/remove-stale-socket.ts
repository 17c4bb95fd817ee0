import { lstatSync } from "node:fs";
import {
  AF_UNIX,
  close,
  connect,
  SOCK_CLOEXEC,
  SOCK_NONBLOCK,
  SOCK_STREAM,
  socket,
  SyscallError,
  unlink,
} from "@ipcbook/syscalls";

/**
 * Removes the socket file at `path` if nobody listens on it, as the end of a server leaves it behind.
 * A socket that somebody listens on stays, and so does a file that is no socket: bind(2) then says
 * `EADDRINUSE`. Returns whether the file was removed.
 *
 * The listings unlink whatever is there. So a second server takes the name from the first, which
 * goes on waiting where nobody can reach it.
 *
 * A running server sees this as a client that connects and closes at once. Two servers that start at
 * the same moment can still take the name from each other: nothing locks it.
 *
 * Throws a `SyscallError` where the path can't be asked or the file can't be removed, as with `EACCES`.
 * See unix(7).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { removeStaleSocket } from "@ipcbook/unix-socket";
 *
 * assert.equal(removeStaleSocket("no-such-socket"), false);
 * ```
 */
export function removeStaleSocket(path: string): boolean {
  // connect(2) refuses a plain file with the same error as a stale socket.
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSocket()) return false;
  if (isAnswered(path)) return false;
  unlink(path);
  return true;
}

function isAnswered(path: string): boolean {
  // Non-blocking: where the queue of a server is full, connect(2) would sleep.
  const probe = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC);
  try {
    connect(probe, { family: AF_UNIX, path });
    return true;
  } catch (error) {
    if (!(error instanceof SyscallError)) throw error;
    if (error.code === "ECONNREFUSED") return false;
    // A full queue; a socket of another type.
    if (error.code === "EAGAIN" || error.code === "EPROTOTYPE") return true;
    throw error;
  } finally {
    close(probe);
  }
}
