import {
  MSG_DONTWAIT,
  MSG_NOSIGNAL,
  poll,
  POLLIN,
  POLLOUT,
  recv,
  send,
  SHUT_WR,
  shutdown,
  SyscallError,
} from "@ipcbook/syscalls";

/**
 * One request, one answer, and the end of the stream as the mark behind each: sends `request` on the
 * stream `fd`, ends the writing half, and returns all that comes until the peer ends its half. `fd`
 * stays open.
 *
 * shutdown(2) is not close(2): it acts on the socket, whoever else holds a descriptor of it, and it leaves
 * the other half open. `SHUT_RD` ends the reading half: here, on AF_UNIX, the peer's next write is an
 * `EPIPE`, and what has come before can still be read. TCP tells its peer nothing.
 *
 * Sends and receives by turns: where both sides write first and more than the buffers hold, each would wait
 * for the other. A peer that answers without reading everything is heard to its end. Throws a
 * `SyscallError` with `ECONNRESET` where the peer has closed on bytes that it had not read. See shutdown(2).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { connectedPair, exchange } from "@ipcbook/unix-socket";
 * import { close, SHUT_WR, shutdown, write } from "@ipcbook/syscalls";
 *
 * const [client, server] = connectedPair();
 * write(server, Uint8Array.of(0x42));
 * shutdown(server, SHUT_WR);
 * assert.deepEqual(exchange(client, Uint8Array.of(0x41)), Uint8Array.of(0x42));
 * close(client);
 * close(server);
 * ```
 */
export function exchange(fd: number, request: Uint8Array): Uint8Array {
  const buffer = new Uint8Array(65_536);
  const chunks: Uint8Array[] = [];
  let rest = request;
  if (rest.length === 0) shutdown(fd, SHUT_WR);
  for (;;) {
    const entry = { fd, events: rest.length > 0 ? POLLIN | POLLOUT : POLLIN, revents: 0 };
    poll([entry], -1);
    // Reading first: what a peer has said before it went is not lost.
    if (entry.revents & ~POLLOUT) {
      const length = recv(fd, buffer, MSG_DONTWAIT);
      if (length === 0) return joined(chunks);
      chunks.push(buffer.slice(0, length));
    } else {
      rest = sendSome(fd, rest);
      if (rest.length === 0) shutdown(fd, SHUT_WR);
    }
  }
}

/** Sends what is taken at once, and gives the rest: none, if the peer takes no more. */
function sendSome(fd: number, bytes: Uint8Array): Uint8Array {
  try {
    return bytes.subarray(send(fd, bytes, MSG_DONTWAIT | MSG_NOSIGNAL));
  } catch (error) {
    const code = error instanceof SyscallError && error.code;
    if (code === "EAGAIN") return bytes;
    if (code === "EPIPE") return bytes.subarray(bytes.length);
    throw error;
  }
}

function joined(chunks: Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let place = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, place);
    place += chunk.length;
  }
  return bytes;
}
