import { close, SyscallError } from "@ipcbook/syscalls";
import { encodeNetlinkMessage } from "../netlink-message.ts";
import {
  NLM_F_DUMP,
  NLM_F_DUMP_INTR,
  NLM_F_REQUEST,
  NLMSG_DONE,
  NLMSG_ERROR,
  openDiagSocket,
  receiveAnswer,
  SOCK_DIAG_BY_FAMILY,
} from "./diag-socket.ts";
import { hasNoAnswer } from "./has-no-answer.ts";
import { trySend } from "./try-send.ts";

const headerLength = 16;
/** struct inet_diag_msg */
const shortestInet = 72;
const mostDumps = 8;

/** Who gets the messages. */
export interface DumpVisitor {
  /**
   * The payload of one message is what a buffer, which the next one overwrites, has from `start` to `end`; `words` is the
   * same memory as integers in the host's order, and `start` a multiple of 4.
   */
  onMessage: (bytes: Uint8Array, start: number, words: Int32Array, end: number) => void;
  /** The least that an answer has, in bytes; without it, that of inet_diag. */
  shortest?: number;
  /**
   * What has come so far is void: the dump begins anew. Without it an interrupted dump is taken as it is,
   * as /proc/net/tcp would be.
   */
  undo?: () => void;
}

/**
 * Dumps sockets without making an object of each: `listSockets` is for where they are few. False
 * where this kernel does not answer.
 *
 * @throws {SyscallError} what the kernel says of the request.
 */
export function dumpSockets(
  request: Uint8Array,
  visitor: DumpVisitor,
  type: number = SOCK_DIAG_BY_FAMILY,
): boolean {
  const fd = openDiagSocket();
  if (fd === null) return false;
  try {
    for (let dumps = 0; dumps < mostDumps; dumps++) {
      const { errno, interrupted } = exchange(
        fd,
        encodeNetlinkMessage({ type, flags: NLM_F_REQUEST | NLM_F_DUMP, payload: request }),
        visitor,
      );
      if (hasNoAnswer(errno)) return false;
      if (errno !== 0) throw new SyscallError("sock_diag", errno);
      if (!interrupted || !visitor.undo) return true;
      visitor.undo();
    }
  } finally {
    close(fd);
  }
  throw new Error(`Cannot list the sockets: they changed in each dump (${mostDumps} dumps)`);
}

function exchange(
  fd: number,
  request: Uint8Array,
  { onMessage, shortest = shortestInet }: DumpVisitor,
): { errno: number; interrupted: boolean } {
  const refused = trySend(fd, request);
  if (refused !== 0) return { errno: refused, interrupted: false };
  let interrupted = false;
  for (;;) {
    const { bytes, length } = receiveAnswer(fd);
    // In the host's order, as netlink is; messages begin at multiples of 4.
    const words = new Int32Array(bytes.buffer);
    const halves = new Uint16Array(bytes.buffer);
    for (let start = 0; start < length;) {
      const size = start + headerLength <= length ? words[start >> 2]! : 0;
      if (size < headerLength || start + size > length) throw cutShort(length - start);
      const type = halves[start + 4 >> 1]!;
      if (halves[start + 6 >> 1]! & NLM_F_DUMP_INTR) interrupted = true;
      if (type === NLMSG_DONE || type === NLMSG_ERROR) {
        const errno = size >= headerLength + 4 ? -words[start + headerLength >> 2]! : 0;
        return { errno, interrupted };
      }
      if (size < headerLength + shortest) throw cutShort(size);
      onMessage(bytes, start + headerLength, words, start + size);
      start = start + size + 3 & ~3;
    }
  }
}

function cutShort(length: number): RangeError {
  return new RangeError(`Cannot decode netlink: cut short (${length} bytes)`);
}
