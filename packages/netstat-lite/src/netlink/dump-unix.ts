import { decodeAttributes } from "../netlink-message.ts";
import { encodeUnixDiagRequest, nameIn } from "../unix-diag-message.ts";
import { dumpSockets } from "./dump-sockets.ts";

/** Who gets the sockets. */
export interface UnixVisitor {
  /** `state` is the kernel's number; `name` has the bytes that bind(2) was given, and is empty where it was not called. */
  onSocket: (inode: number, state: number, name: Uint8Array) => void;
  /** What has come so far is void: the dump begins anew. */
  undo: () => void;
}

const everyState = 0xffffffff;
// struct unix_diag_msg, and an attribute that every socket has (how it was shut down), behind the name.
const at = { state: 2, inode: 4 };
const answerLength = 16;
const longestWithoutName = answerLength + 8;
const unnamed = new Uint8Array();

/**
 * Lists AF_UNIX sockets over netlink, with no more than their states and names; false where this kernel does not answer.
 *
 * @throws {RangeError} where an answer is cut short.
 * @throws {SyscallError} what the kernel says of the request.
 */
export function dumpUnix({ onSocket, undo }: UnixVisitor): boolean {
  return dumpSockets(encodeUnixDiagRequest({ states: everyState, only: "name" }), {
    shortest: answerLength,
    undo,
    onMessage(bytes, start, words, end) {
      const isUnnamed = end - start <= longestWithoutName;
      onSocket(
        words[start + at.inode >> 2]! >>> 0,
        bytes[start + at.state]!,
        isUnnamed ? unnamed : nameIn(decodeAttributes(bytes.subarray(start + answerLength, end))),
      );
    },
  });
}
