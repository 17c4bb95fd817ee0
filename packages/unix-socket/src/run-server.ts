import { MSG_NOSIGNAL, read, send, SOCK_STREAM, type UnixAddress } from "@ipcbook/syscalls";
import { serveClients } from "./serve-clients.ts";

/** Options of `runServer()`. */
export interface RunServerOptions {
  /** End after so many clients. Without it, never. */
  maxClients?: number;
  /** Where the lines go; `console.log` without it. */
  print?: (line: string) => void;
}

/**
 * The chapter's server1 at `address`, a path or an abstract name: takes one client after the other, reads one byte, adds one, and
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
  address: string | UnixAddress,
  { maxClients = Infinity, print = console.log }: RunServerOptions = {},
): void {
  serveClients(address, SOCK_STREAM, maxClients, (client) => {
    const byte = new Uint8Array(1);
    // 0: it has closed without sending. The listing goes on all the same, with a byte that nobody
    // has set or that is the client's before.
    if (read(client, byte) === 0) return;
    print(`get data from client:${String.fromCharCode(byte[0]!)}`);
    byte[0]! += 1;
    // A write to a client that has gone raises SIGPIPE, which ends the listing. So it is an EPIPE.
    send(client, byte, MSG_NOSIGNAL);
  }, () => print("server waiting"));
}
