import {
  AF_UNIX,
  close,
  connect,
  MSG_NOSIGNAL,
  recv,
  send,
  SOCK_CLOEXEC,
  SOCK_SEQPACKET,
  socket,
  type UnixAddress,
} from "@ipcbook/syscalls";
import { textOf } from "./text-of.ts";
import { formatUnixAddress } from "./unix-text.ts";
import { unixAddress } from "./unix-address.ts";

/** Options of `runPacketClient()`. */
export interface RunPacketClientOptions {
  /** What to send, one after the other; one packet with `A` without it. */
  packets?: readonly Uint8Array[];
  /** Where the lines go; `console.log` without it. */
  print?: (line: string) => void;
}

/**
 * The chapter's client1 with `SOCK_SEQPACKET`: connects to `address`, and for each packet sends it, waits
 * for the answer, and prints it. Returns the answers. Its calls block the whole thread, as in C.
 *
 * Throws a `SyscallError` where a call fails (`EPROTOTYPE` where the server has a socket of another type),
 * a `RangeError` for an empty packet, which the server would read as the end, and an `Error` if the
 * server closes without an answer. See unix(7).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { runPacketClient } from "@ipcbook/unix-socket";
 *
 * assert.throws(() => runPacketClient("no-such-socket"), { code: "ENOENT" });
 * ```
 */
export function runPacketClient(
  address: string | UnixAddress,
  { packets = [Uint8Array.of(0x41)], print = console.log }: RunPacketClientOptions = {},
): Uint8Array[] {
  if (packets.some((packet) => packet.length === 0)) {
    throw new RangeError("Cannot send a packet: it would read as the end (0 bytes)");
  }
  const server = unixAddress(address);
  const fd = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC);
  try {
    connect(fd, server);
    return packets.map((packet) => {
      send(fd, packet, MSG_NOSIGNAL);
      // One byte more than is due: an answer that is longer shows.
      const buffer = new Uint8Array(packet.length + 1);
      const answer = buffer.subarray(0, recv(fd, buffer));
      if (answer.length === 0) {
        const from = formatUnixAddress(server);
        throw new Error(`Cannot read the answer: the server has closed without one (${from})`);
      }
      print(`char from server = ${textOf(answer)}`);
      return answer;
    });
  } finally {
    close(fd);
  }
}
