import {
  AF_UNIX,
  close,
  MSG_DONTWAIT,
  MSG_TRUNC,
  recvfrom,
  sendto,
  SOCK_CLOEXEC,
  SOCK_DGRAM,
  socket,
  SyscallError,
  type UnixAddress,
} from "@ipcbook/syscalls";
import { incrementAll } from "./increment-all.ts";
import { bindName, dropName } from "./name.ts";
import { textOf } from "./text-of.ts";

/** Options of `runDatagramServer()`. */
export interface RunDatagramServerOptions {
  /** End after so many datagrams. Without it, never. */
  maxDatagrams?: number;
  /** Where the lines go; `console.log` without it. */
  print?: (line: string) => void;
}

/** The longest datagram that is taken. AF_UNIX itself has no limit but the sender's buffer. */
const room = 65_536;

/**
 * The chapter's server1 with datagrams: there is no listen(2) and no accept(2), one socket serves all,
 * and each datagram is taken, its bytes are incremented, and one as long goes back. Its calls block the
 * whole thread, as in C.
 *
 * What surprises, and is right here:
 *
 * - A client that has bound no name can't be answered: its datagram comes from nobody. No error tells it.
 * - A client that does not read fills its queue, and a blocking answer would stop the server for all.
 *   So an answer that would block is dropped.
 * - The name of a client is a path in *its* folder: a relative one leads elsewhere, or nowhere.
 * - A datagram of no bytes is one. There is no end of the stream.
 * - What does not fit the buffer is cut; only `MSG_TRUNC` tells. Here such a datagram is dropped.
 *
 * See unix(7), recvfrom(2).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { runDatagramServer } from "@ipcbook/unix-socket";
 *
 * // With a path that can be bound, it prints "server waiting" and blocks.
 * assert.throws(() => runDatagramServer("/no-such-folder/socket"), { code: "ENOENT" });
 * ```
 */
export function runDatagramServer(
  address: string | UnixAddress,
  { maxDatagrams = Infinity, print = console.log }: RunDatagramServerOptions = {},
): void {
  const fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC);
  try {
    bindName(fd, address);
    const buffer = new Uint8Array(room);
    for (let count = 0; count < maxDatagrams; count++) {
      print("server waiting");
      // With MSG_TRUNC, Linux gives the length that the datagram had, not what was left of it.
      const { length, address: client } = recvfrom(fd, buffer, MSG_TRUNC);
      if (length > room) {
        print(`datagram dropped: longer than ${room} bytes (${length})`);
        continue;
      }
      const data = buffer.subarray(0, length);
      print(`get data from client:${textOf(data)}`);
      // One that has no name can't be answered. Linux gives it no address at all.
      if (isNamed(client as UnixAddress | null)) answer(fd, client as UnixAddress, data);
    }
  } finally {
    close(fd);
  }
  dropName(address);
}

function isNamed(client: UnixAddress | null): boolean {
  return client !== null && (client.path !== undefined || client.name !== undefined);
}

/** What can fail because of a client: it has gone, can't be reached, talks to others, or does not read. */
const itsOwnFault = [
  "ECONNREFUSED",
  "ENOENT",
  "ENOTDIR",
  "EACCES",
  "EPROTOTYPE",
  "EPERM",
  "EAGAIN",
  "EMSGSIZE",
];

function answer(fd: number, client: UnixAddress, data: Uint8Array): void {
  try {
    sendto(fd, incrementAll(data), MSG_DONTWAIT, client);
  } catch (error) {
    if (!(error instanceof SyscallError && itsOwnFault.includes(error.code))) throw error;
  }
}
