import { isGone } from "@ipcbook/conn";
import {
  accept,
  type Address,
  bind,
  close,
  getsockname,
  type Inet6Address,
  type InetAddress,
  listen,
  MSG_NOSIGNAL,
  read,
  send,
  setsockopt,
  SO_REUSEADDR,
  SOCK_CLOEXEC,
  SOCK_STREAM,
  socket,
  SOL_SOCKET,
} from "@ipcbook/syscalls";
import { parseInetAddress } from "./inet-text.ts";

/** Options of `runServer()`. */
export interface RunServerOptions {
  /** End after so many clients. Without it, never. */
  maxClients?: number;
  /** Called once with the address, which tells the port that the kernel has chosen for port 0. */
  onListen?: (address: Address) => void;
  /** Where the lines go; `console.log` without it. */
  print?: (line: string) => void;
}

/**
 * The chapter's server3 at `address` (`127.0.0.1:9734`, `[::1]:9734`): takes one client after the
 * other, reads one byte, adds one, and writes it back. 255 becomes 0. Its calls block the whole
 * thread, as in C. `0.0.0.0` listens on every interface, as the listing does.
 *
 * What the listing gets wrong is right here: every result is checked, and throws as a
 * `SyscallError`; it can be started again at once (`SO_REUSEADDR`); a client that goes, at whatever
 * moment, harms only itself; and the line says where the data is from.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { runServer } from "@ipcbook/inet-socket";
 *
 * // With an address of this machine, it prints "server waiting" and blocks. 192.0.2.1 is nobody's.
 * assert.throws(() => runServer("192.0.2.1:9734"), { code: "EADDRNOTAVAIL" });
 * ```
 */
export function runServer(
  address: string | InetAddress | Inet6Address,
  { maxClients = Infinity, onListen, print = console.log }: RunServerOptions = {},
): void {
  const local = typeof address === "string" ? parseInetAddress(address) : address;
  const server = socket(local.family, SOCK_STREAM | SOCK_CLOEXEC);
  try {
    // The side that closes first, here the server, keeps the port for a minute (TIME_WAIT). In the
    // listing bind(2) then fails unseen, and listen(2) takes some other port.
    setsockopt(server, SOL_SOCKET, SO_REUSEADDR, 1);
    bind(server, local);
    listen(server, 5);
    onListen?.(getsockname(server));
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
}

function serveClient(client: number, print: (line: string) => void): void {
  const byte = new Uint8Array(1);
  try {
    // 0: it has closed without sending. The listing goes on all the same, with a byte that nobody
    // has set or that is the client's before.
    if (read(client, byte) === 0) return;
    print(`get data from client:${String.fromCharCode(byte[0]!)}`);
    byte[0]! += 1;
    // A write to a client that has reset raises SIGPIPE, which ends the listing. So it is an EPIPE.
    send(client, byte, MSG_NOSIGNAL);
  } finally {
    close(client);
  }
}
