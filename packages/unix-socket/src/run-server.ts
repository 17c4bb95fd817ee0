import { isGone } from "@ipcbook/conn";
import {
  accept,
  AF_UNIX,
  bind,
  close,
  listen,
  MSG_NOSIGNAL,
  read,
  send,
  SOCK_CLOEXEC,
  SOCK_STREAM,
  socket,
} from "@ipcbook/syscalls";
import { removeStaleSocket } from "./remove-stale-socket.ts";

/** Options of `runServer()`. */
export interface RunServerOptions {
  /** End after so many clients. Without it, never. */
  maxClients?: number;
  /** Where the lines go; `console.log` without it. */
  print?: (line: string) => void;
}

/**
 * The chapter's server1 at `path`: takes one client after the other, reads one byte, adds one, and
 * writes it back. 255 becomes 0. Its calls block the whole thread, as in C.
 *
 * What the listing gets wrong is right here: a stale socket file is removed, but a running server's
 * is not (`removeStaleSocket()`); every result is checked, and throws as a `SyscallError`; a client
 * that goes, at whatever moment, harms only itself; and the line says where the data is from.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { runServer } from "@ipcbook/unix-socket";
 *
 * // With a path that can be bound, it prints "server waiting" and blocks.
 * assert.throws(() => runServer("/no-such-folder/socket"), { code: "ENOENT" });
 * ```
 */
export function runServer(
  path: string,
  { maxClients = Infinity, print = console.log }: RunServerOptions = {},
): void {
  removeStaleSocket(path);
  const server = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC);
  try {
    bind(server, { family: AF_UNIX, path });
    listen(server, 5);
    for (let count = 0; count < maxClients; count++) {
      print("server waiting");
      try {
        serveClient(accept(server).fd, print);
      } catch (error) {
        // The client has gone, before or after it was accepted.
        if (!isGone(error)) throw error;
      }
    }
  } finally {
    close(server);
  }
  // close(2) leaves the file behind.
  removeStaleSocket(path);
}

function serveClient(client: number, print: (line: string) => void): void {
  const byte = new Uint8Array(1);
  try {
    // 0: it has closed without sending. The listing goes on all the same, with a byte that nobody
    // has set or that is the client's before.
    if (read(client, byte) === 0) return;
    print(`get data from client:${String.fromCharCode(byte[0]!)}`);
    byte[0]! += 1;
    // A write to a client that has gone raises SIGPIPE, which ends the listing. So it is an EPIPE.
    send(client, byte, MSG_NOSIGNAL);
  } finally {
    close(client);
  }
}
