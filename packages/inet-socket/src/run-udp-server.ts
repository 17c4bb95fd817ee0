import {
  type Address,
  bind,
  close,
  getsockname,
  type Inet6Address,
  type InetAddress,
  MSG_DONTWAIT,
  sendto,
  SOCK_CLOEXEC,
  SOCK_DGRAM,
  socket,
  SyscallError,
} from "@ipcbook/syscalls";
import { parseInetAddress } from "./inet-text.ts";
import { receiveDatagram } from "./receive-datagram.ts";

/** Options of `runUdpServer()`. */
export interface RunUdpServerOptions {
  /** End after so many datagrams. Without it, never. */
  maxDatagrams?: number;
  /** Called once with the address, which tells the port that the kernel has chosen for port 0. */
  onBind?: (address: Address) => void;
  /** Where the lines go; `console.log` without it. */
  print?: (line: string) => void;
}

/**
 * The chapter's server3 over UDP at `address` (`127.0.0.1:9734`, `[::1]:9734`): there is no listen(2) and
 * no accept(2), one socket serves all, and each datagram is taken, its bytes are incremented, and one as
 * long goes back. Its calls block the whole thread, as in C.
 *
 * What surprises:
 *
 * - When datagrams come faster than they are taken, the kernel throws some away, and nobody is told
 *   (`lostDatagrams()`). Only the client can ask again, and then it may be served twice.
 * - It keeps nothing between datagrams, so it can end and start again without harm to its clients.
 * - At `0.0.0.0` the kernel chooses the source of an answer: it need not be the address that the client
 *   has asked, and a client that is connected does not take it then.
 * - The sender's address is not proved: it can be forged, and so the answer goes to somebody else.
 * - `SO_REUSEADDR` is not set: there is no TIME_WAIT, and two UDP sockets that both set it share the port.
 *
 * See udp(7), socket(7).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { runUdpServer } from "@ipcbook/inet-socket";
 *
 * // With an address of this machine, it prints "server waiting" and blocks. 192.0.2.1 is nobody's.
 * assert.throws(() => runUdpServer("192.0.2.1:9734"), { code: "EADDRNOTAVAIL" });
 * ```
 */
export function runUdpServer(
  address: string | InetAddress | Inet6Address,
  { maxDatagrams = Infinity, onBind, print = console.log }: RunUdpServerOptions = {},
): void {
  const local = typeof address === "string" ? parseInetAddress(address) : address;
  const fd = socket(local.family, SOCK_DGRAM | SOCK_CLOEXEC);
  try {
    bind(fd, local);
    onBind?.(getsockname(fd));
    for (let count = 0; count < maxDatagrams; count++) {
      print("server waiting");
      const { bytes, address: client } = receiveDatagram(fd);
      const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
      print(`get data from client:${text}`);
      answer(fd, bytes.map((byte) => byte + 1), client);
    }
  } finally {
    close(fd);
  }
}

/** What can fail because of where an answer goes; EINVAL: a forged datagram can come from port 0. */
const onItsWay = [
  "EAGAIN",
  "ENOBUFS",
  "EINVAL",
  "EPERM",
  "EACCES",
  "EHOSTUNREACH",
  "ENETUNREACH",
];

function answer(fd: number, bytes: Uint8Array, client: Address): void {
  try {
    sendto(fd, bytes, MSG_DONTWAIT, client);
  } catch (error) {
    if (!(error instanceof SyscallError && onItsWay.includes(error.code))) throw error;
  }
}
