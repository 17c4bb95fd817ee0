import {
  AF_NETLINK,
  close,
  MSG_DONTWAIT,
  MSG_TRUNC,
  recv,
  SOCK_CLOEXEC,
  SOCK_RAW,
  socket,
  SyscallError,
} from "@ipcbook/syscalls";
import { HostView } from "./host-view.ts";
import { hasNoAnswer } from "./netlink/has-no-answer.ts";
import { trySend } from "./netlink/try-send.ts";
import { decodeNetlinkMessages, encodeNetlinkMessage } from "./netlink-message.ts";

// linux/netlink.h, linux/sock_diag.h
const NETLINK_SOCK_DIAG = 4;
const SOCK_DIAG_BY_FAMILY = 20;
const NLM_F_REQUEST = 0x01;
const NLM_F_DUMP_INTR = 0x10;
const NLM_F_DUMP = 0x300;
const NLMSG_ERROR = 2;
const NLMSG_DONE = 3;

const ENOENT = 2;
const mostDumps = 8;
/** The kernel makes the pieces of a dump no larger than this, if it is offered as much. */
let buffer: Uint8Array | undefined;

/**
 * Asks sock_diag(7) for the sockets that `request` describes, and decodes each. `one` is an exact
 * lookup, `dump` a list. Null where this kernel does not answer such questions: read /proc then.
 *
 * @throws {SyscallError} what the kernel says of the request, such as ENOMEM.
 */
export function sockDiag<T>(
  kind: "one" | "dump",
  request: Uint8Array,
  decode: (payload: Uint8Array) => T,
): T[] | null {
  const fd = openNetlink();
  if (fd === null) return null;
  try {
    for (let dumps = 0; dumps < mostDumps; dumps++) {
      const { entries, errno, interrupted } = exchange(fd, kind, request, decode);
      if (interrupted) continue;
      if (errno === 0) return entries;
      if (!hasNoAnswer(errno)) throw new SyscallError("sock_diag", errno);
      // Of one socket ENOENT may also mean that there is no such socket.
      return kind === "one" && errno === ENOENT && answersFor(fd, request) ? [] : null;
    }
  } finally {
    close(fd);
  }
  throw new Error(`Cannot list the sockets: they changed in each dump (${mostDumps} dumps)`);
}

/** Both kinds of requests begin with the family and the protocol, and have the states at 4. */
function answersFor(fd: number, request: Uint8Array): boolean {
  const listNothing = request.slice();
  new HostView(listNothing).set32(4, 0);
  return exchange(fd, "dump", listNothing, () => null).errno === 0;
}

function openNetlink(): number | null {
  try {
    return socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG);
  } catch (error) {
    if (error instanceof SyscallError) return null;
    throw error;
  }
}

function exchange<T>(
  fd: number,
  kind: "one" | "dump",
  request: Uint8Array,
  decode: (payload: Uint8Array) => T,
): { entries: T[]; errno: number; interrupted: boolean } {
  const flags = NLM_F_REQUEST | (kind === "dump" ? NLM_F_DUMP : 0);
  const message = encodeNetlinkMessage({ type: SOCK_DIAG_BY_FAMILY, flags, payload: request });
  const refused = trySend(fd, message);
  if (refused !== 0) return { entries: [], errno: refused, interrupted: false };
  const entries: T[] = [];
  let interrupted = false;
  for (;;) {
    for (const message of decodeNetlinkMessages(receive(fd))) {
      if (message.flags & NLM_F_DUMP_INTR) interrupted = true;
      if (message.type === NLMSG_ERROR || message.type === NLMSG_DONE) {
        return { entries, errno: -new HostView(message.payload).get32(0) | 0, interrupted };
      }
      entries.push(decode(message.payload));
    }
    if (kind === "one") return { entries, errno: 0, interrupted };
  }
}

function receive(fd: number): Uint8Array {
  buffer ??= new Uint8Array(32 * 1024);
  // The kernel answers within the send and, for a dump, within each recv: there is nothing to wait for.
  const length = recv(fd, buffer, MSG_DONTWAIT | MSG_TRUNC);
  // With MSG_TRUNC the length is the whole message's.
  if (length > buffer.length) {
    throw new RangeError(
      `Cannot read from netlink: larger than ${buffer.length} bytes (${length})`,
    );
  }
  return buffer.subarray(0, length);
}
