import {
  AF_UNIX,
  close,
  connect,
  MSG_NOSIGNAL,
  read,
  send,
  SOCK_CLOEXEC,
  SOCK_STREAM,
  socket,
} from "@ipcbook/syscalls";

/** Options of `runClient()`. */
export interface RunClientOptions {
  /** What to send, 0 to 255; `A` without it. */
  byte?: number;
  /** Where the line goes; `console.log` without it. */
  print?: (line: string) => void;
}

/**
 * The chapter's client1: connects to `path`, sends one byte, waits for the answer, prints it, and
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
  path: string,
  { byte = 0x41, print = console.log }: RunClientOptions = {},
): number {
  const fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC);
  try {
    connect(fd, { family: AF_UNIX, path });
    const buffer = Uint8Array.of(byte);
    send(fd, buffer, MSG_NOSIGNAL);
    if (read(fd, buffer) === 0) {
      throw new Error(`Cannot read the answer: the server has closed without one (${path})`);
    }
    print(`char from server = ${String.fromCharCode(buffer[0]!)}`);
    return buffer[0]!;
  } finally {
    close(fd);
  }
}
