import {
  close,
  connect,
  MSG_NOSIGNAL,
  read,
  send,
  SOCK_CLOEXEC,
  SOCK_STREAM,
  socket,
  type UnixAddress,
} from "@ipcbook/syscalls";
import { formatUnixAddress } from "./unix-text.ts";
import { unixAddress } from "./unix-address.ts";

/** Options of `runClient()`. */
export interface RunClientOptions {
  /** What to send, 0 to 255; `A` without it. */
  byte?: number;
  /** Where the line goes; `console.log` without it. */
  print?: (line: string) => void;
}

/**
 * The chapter's client1: connects to `address`, a path or an abstract name, sends one byte, waits for the answer, prints it, and
 * returns it. Its calls block the whole thread, as in C.
 *
 * Throws a `SyscallError` where a call fails (`ENOENT` without a socket file, `ECONNREFUSED` where
 * nobody listens), and an `Error` if the server closes without an answer: the listing, which does
 * not look, prints its own byte then.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { runClient } from "@ipcbook/unix-socket";
 *
 * assert.throws(() => runClient("no-such-socket"), { code: "ENOENT" });
 * ```
 */
export function runClient(
  address: string | UnixAddress,
  { byte = 0x41, print = console.log }: RunClientOptions = {},
): number {
  const server = unixAddress(address);
  const fd = socket(server.family, SOCK_STREAM | SOCK_CLOEXEC);
  try {
    connect(fd, server);
    const buffer = Uint8Array.of(byte);
    send(fd, buffer, MSG_NOSIGNAL);
    if (read(fd, buffer) === 0) {
      const from = formatUnixAddress(server);
      throw new Error(`Cannot read the answer: the server has closed without one (${from})`);
    }
    print(`char from server = ${String.fromCharCode(buffer[0]!)}`);
    return buffer[0]!;
  } finally {
    close(fd);
  }
}
