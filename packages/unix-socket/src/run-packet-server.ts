import {
  MSG_NOSIGNAL,
  MSG_TRUNC,
  recv,
  send,
  SOCK_SEQPACKET,
  type UnixAddress,
} from "@ipcbook/syscalls";
import { incrementAll } from "./increment-all.ts";
import { serveClients } from "./serve-clients.ts";
import { textOf } from "./text-of.ts";

/** Options of `runPacketServer()`. */
export interface RunPacketServerOptions {
  /** End after so many clients. Without it, never. */
  maxClients?: number;
  /** Where the lines go; `console.log` without it. */
  print?: (line: string) => void;
}

/** The longest packet that is taken. AF_UNIX itself has no limit but the sender's buffer. */
const room = 65_536;

/**
 * The chapter's server1 with `SOCK_SEQPACKET`: a connection, as with a stream, and boundaries, as with
 * datagrams. Takes one client after the other, and answers each packet with one as long, each byte
 * incremented, until the client ends. Its calls block the whole thread, as in C.
 *
 * What surprises: a packet of no bytes reads as the end does, 0, so a protocol must not send one. A packet
 * that does not fit the buffer is cut, and only `MSG_TRUNC` tells; here it ends the connection. AF_INET has
 * no SEQPACKET without SCTP. See unix(7), recv(2).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { runPacketServer } from "@ipcbook/unix-socket";
 *
 * // With a path that can be bound, it prints "server waiting" and blocks.
 * assert.throws(() => runPacketServer("/no-such-folder/socket"), { code: "ENOENT" });
 * ```
 */
export function runPacketServer(
  address: string | UnixAddress,
  { maxClients = Infinity, print = console.log }: RunPacketServerOptions = {},
): void {
  const buffer = new Uint8Array(room);
  serveClients(address, SOCK_SEQPACKET, maxClients, (client) => {
    for (;;) {
      // With MSG_TRUNC, Linux gives the length that the packet had, not what was left of it.
      const length = recv(client, buffer, MSG_TRUNC);
      if (length === 0) return;
      if (length > room) {
        print(`client dropped: its packet is longer than ${room} bytes (${length})`);
        return;
      }
      const data = buffer.subarray(0, length);
      print(`get data from client:${textOf(data)}`);
      send(client, incrementAll(data), MSG_NOSIGNAL);
    }
  }, () => print("server waiting"));
}
