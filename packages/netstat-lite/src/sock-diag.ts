import { close, SyscallError } from "@ipcbook/syscalls";
import { HostView } from "./host-view.ts";
import {
  NLM_F_REQUEST,
  NLMSG_ERROR,
  openDiagSocket,
  receiveAnswer,
  SOCK_DIAG_BY_FAMILY,
} from "./netlink/diag-socket.ts";
import { dumpSockets } from "./netlink/dump-sockets.ts";
import { hasNoAnswer } from "./netlink/has-no-answer.ts";
import { trySend } from "./netlink/try-send.ts";
import { decodeNetlinkMessages, encodeNetlinkMessage } from "./netlink-message.ts";

const ENOENT = 2;

/**
 * Asks sock_diag(7) for all sockets that `request` describes, and decodes each. Null where this kernel does not answer such
 * questions: read /proc then.
 *
 * @throws {SyscallError} what the kernel says of the request, such as ENOMEM.
 */
export function listSockets<T>(
  request: Uint8Array,
  decode: (payload: Uint8Array) => T,
): T[] | null {
  const entries: T[] = [];
  const isAnswered = dumpSockets(request, {
    shortest: 0,
    onMessage: (bytes, start, _, end) => entries.push(decode(bytes.subarray(start, end))),
    undo: () => void (entries.length = 0),
  });
  return isAnswered ? entries : null;
}

/**
 * Asks it for the one that `request` names, of which there may be none: an empty list. Null where this kernel does not answer.
 *
 * @throws {SyscallError} as `listSockets` does.
 */
export function findSocket<T>(
  request: Uint8Array,
  decode: (payload: Uint8Array) => T,
): [] | [T] | null {
  const answer = askOne(request);
  if (answer === null) return null;
  if (typeof answer !== "number") return [decode(answer)];
  if (!hasNoAnswer(answer)) throw new SyscallError("sock_diag", answer);
  // ENOENT may also mean that there is no such socket.
  return answer === ENOENT && answersFor(request) ? [] : null;
}

/** The payload of the answer, or its errno. */
function askOne(request: Uint8Array): Uint8Array | number | null {
  const fd = openDiagSocket();
  if (fd === null) return null;
  try {
    const type = SOCK_DIAG_BY_FAMILY;
    const refused = trySend(
      fd,
      encodeNetlinkMessage({ type, flags: NLM_F_REQUEST, payload: request }),
    );
    if (refused !== 0) return refused;
    const { bytes, length } = receiveAnswer(fd);
    const [message] = decodeNetlinkMessages(bytes.subarray(0, length));
    if (!message) throw new RangeError("Cannot read from netlink: an empty answer");
    return message.type === NLMSG_ERROR
      ? -new HostView(message.payload).get32(0) | 0
      : message.payload;
  } finally {
    close(fd);
  }
}

/** Both kinds of requests begin with the family and the protocol, and have the states at 4. */
function answersFor(request: Uint8Array): boolean {
  const listNothing = request.slice();
  new HostView(listNothing).set32(4, 0);
  return dumpSockets(listNothing, { shortest: 0, onMessage: () => {} });
}
