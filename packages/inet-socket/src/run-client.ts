import {
  close,
  connect,
  type Inet6Address,
  type InetAddress,
  MSG_NOSIGNAL,
  read,
  send,
  SOCK_CLOEXEC,
  SOCK_STREAM,
  socket,
} from "@ipcbook/syscalls";
import { formatInetAddress, parseInetAddress } from "./inet-text.ts";

/** Options of `runClient()`. */
export interface RunClientOptions {
  /** What to send, 0 to 255; `A` without it. */
  byte?: number;
  /** Where the line goes; `console.log` without it. */
  print?: (line: string) => void;
}

/**
 * The chapter's client3: connects to `address` (`127.0.0.1:9734`, `[::1]:9734`), sends one byte,
 * waits for the answer, prints it, and returns it. Its calls block the whole thread, as in C.
 *
 * Throws a `SyscallError` where a call fails (`ECONNREFUSED` where nobody listens), and an `Error` if
 * the server closes without an answer: the listing, which does not look, prints its own byte then.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { runClient } from "@ipcbook/inet-socket";
 *
 * assert.throws(() => runClient("localhost:9734"), RangeError); // no address
 * ```
 */
export function runClient(
  address: string | InetAddress | Inet6Address,
  { byte = 0x41, print = console.log }: RunClientOptions = {},
): number {
  const remote = typeof address === "string" ? parseInetAddress(address) : address;
  const fd = socket(remote.family, SOCK_STREAM | SOCK_CLOEXEC);
  try {
    connect(fd, remote);
    const buffer = Uint8Array.of(byte);
    send(fd, buffer, MSG_NOSIGNAL);
    if (read(fd, buffer) === 0) {
      const from = formatInetAddress(remote);
      throw new Error(`Cannot read the answer: the server has closed without one (${from})`);
    }
    print(`char from server = ${String.fromCharCode(buffer[0]!)}`);
    return buffer[0]!;
  } finally {
    close(fd);
  }
}
