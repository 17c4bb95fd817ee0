import {
  AF_UNIX,
  close,
  connect,
  recv,
  send,
  setsockopt,
  SO_RCVTIMEO,
  SO_SNDTIMEO,
  SOCK_CLOEXEC,
  SOCK_DGRAM,
  socket,
  SOL_SOCKET,
  SyscallError,
  timeval,
  type UnixAddress,
} from "@ipcbook/syscalls";
import { autobind } from "./autobind.ts";
import { textOf } from "./text-of.ts";
import { formatUnixAddress } from "./unix-text.ts";
import { unixAddress } from "./unix-address.ts";

/** Options of `runDatagramClient()`. */
export interface RunDatagramClientOptions {
  /** What to send; `A` without it. */
  data?: Uint8Array;
  /** How long to wait at most; for ever without it. */
  timeoutMs?: number;
  /** Where the line goes; `console.log` without it. */
  print?: (line: string) => void;
}

/**
 * The chapter's client1 with datagrams: sends one, waits for the answer, prints it, and returns it. Its
 * calls block the whole thread, as in C.
 *
 * What surprises, and is right here:
 *
 * - It must have a name, or it can't be answered. The kernel chooses an abstract one (`autobind()`), which
 *   leaves no file behind.
 * - connect(2) connects nothing, it sets the peer: from then on nobody else can send to this socket.
 * - A server that ends does not wake a client that waits. So `timeoutMs` is there.
 *
 * Throws a `SyscallError` where a call fails (`ENOENT` without a socket file, `ECONNREFUSED` where nobody
 * has bound it, `EPROTOTYPE` where a stream listens), and an `Error` when the time is over. See unix(7).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { runDatagramClient } from "@ipcbook/unix-socket";
 *
 * assert.throws(() => runDatagramClient("no-such-socket"), { code: "ENOENT" });
 * ```
 */
export function runDatagramClient(
  address: string | UnixAddress,
  { data = Uint8Array.of(0x41), timeoutMs = 0, print = console.log }: RunDatagramClientOptions = {},
): Uint8Array {
  const server = unixAddress(address);
  const fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC);
  try {
    autobind(fd);
    connect(fd, server);
    // 0 is for ever. A full queue makes send(2) wait, too.
    for (const option of [SO_SNDTIMEO, SO_RCVTIMEO]) {
      setsockopt(fd, SOL_SOCKET, option, timeval(timeoutMs));
    }
    send(fd, data);
    // One byte more than is due: an answer that is longer shows.
    const buffer = new Uint8Array(data.length + 1);
    const answer = buffer.subarray(0, recv(fd, buffer));
    print(`char from server = ${textOf(answer)}`);
    return answer;
  } catch (error) {
    if (!(error instanceof SyscallError && error.code === "EAGAIN")) throw error;
    const from = formatUnixAddress(server);
    throw new Error(`Cannot get an answer: none in ${timeoutMs} ms (${from})`, { cause: error });
  } finally {
    close(fd);
  }
}
