import {
  AF_NETLINK,
  MSG_DONTWAIT,
  MSG_TRUNC,
  recv,
  SOCK_CLOEXEC,
  SOCK_RAW,
  socket,
  SyscallError,
} from "@ipcbook/syscalls";

// linux/netlink.h, linux/sock_diag.h
const NETLINK_SOCK_DIAG = 4;
export const SOCK_DIAG_BY_FAMILY = 20;
export const NLM_F_REQUEST = 0x01;
export const NLM_F_DUMP_INTR = 0x10;
export const NLM_F_DUMP = 0x300;
export const NLMSG_ERROR = 2;
export const NLMSG_DONE = 3;

/** As large as the kernel makes a piece of a dump; one for all, since the next answer overwrites it. */
let buffer: Uint8Array<ArrayBuffer> | undefined;

/** A socket for questions to sock_diag(7); null where this kernel has none. */
export function openDiagSocket(): number | null {
  try {
    return socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG);
  } catch (error) {
    if (error instanceof SyscallError) return null;
    throw error;
  }
}

/**
 * The next piece of an answer, at the beginning of a buffer that the next one overwrites, and its length. The kernel makes it
 * within the send or the recv: there is nothing to wait for.
 *
 * @throws {RangeError} where it is larger than the buffer.
 */
export function receiveAnswer(fd: number): { bytes: Uint8Array<ArrayBuffer>; length: number } {
  const bytes = buffer ??= new Uint8Array(32 * 1024);
  // With MSG_TRUNC the length is the whole message's.
  const length = recv(fd, bytes, MSG_DONTWAIT | MSG_TRUNC);
  if (length <= bytes.length) return { bytes, length };
  throw new RangeError(`Cannot read from netlink: larger than ${bytes.length} bytes (${length})`);
}
