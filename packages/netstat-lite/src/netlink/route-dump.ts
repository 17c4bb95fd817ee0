import {
  AF_NETLINK,
  close,
  recv,
  send,
  SOCK_CLOEXEC,
  SOCK_RAW,
  socket,
  SyscallError,
} from "@ipcbook/syscalls";
import { HostView } from "../host-view.ts";
import { decodeNetlinkMessages, encodeNetlinkMessage } from "../netlink-message.ts";

const NETLINK_ROUTE = 0;
const NLM_F_REQUEST_DUMP = 0x301;
const NLMSG_ERROR = 2;
const NLMSG_DONE = 3;

/**
 * Dumps what rtnetlink(7) has of `type`, RTM_GETLINK or RTM_GETADDR, and decodes each message.
 *
 * @throws {SyscallError} what the kernel says.
 */
export function routeDump<T>(
  type: number,
  family: number,
  decode: (payload: Uint8Array) => T,
): T[] {
  const fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE);
  try {
    // struct ifinfomsg, the longer of the two that are sent; the family comes first.
    const payload = new Uint8Array(16);
    payload[0] = family;
    send(fd, encodeNetlinkMessage({ type, flags: NLM_F_REQUEST_DUMP, payload }));
    const bytes = new Uint8Array(64 * 1024);
    const entries: T[] = [];
    for (;;) {
      const length = recv(fd, bytes);
      for (const message of decodeNetlinkMessages(bytes.subarray(0, length))) {
        if (message.type === NLMSG_DONE) return entries;
        if (message.type === NLMSG_ERROR) {
          throw new SyscallError("rtnetlink", -(new HostView(message.payload).get32(0) | 0));
        }
        entries.push(decode(message.payload));
      }
    }
  } finally {
    close(fd);
  }
}
