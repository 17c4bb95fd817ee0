import {
  AF_UNIX,
  close,
  type Credentials,
  getsockoptBytes,
  SO_PEERCRED,
  SOCK_CLOEXEC,
  SOCK_STREAM,
  socketpair,
  SOL_SOCKET,
  ucred,
} from "@ipcbook/syscalls";
import type { Claim } from "../conversation.ts";

/** The line by which a client makes `claim`: the driver itself, unless it is known as somebody else. */
export function claim(
  { what, off = 0, hex = false, cut = false, before = "", behind = "" }: Claim,
  client: Credentials = own(),
): number[] {
  const number = client[what] + off;
  const digits = hex ? `0x${number.toString(16)}` : String(number);
  const written = cut ? digits.slice(0, -1) : digits;
  return [...new TextEncoder().encode(`${what} ${before}${written}${behind}\n`)];
}

/** What the kernel notes of whoever connects, which are the effective ids. */
function own(): Credentials {
  const [here, there] = socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC);
  try {
    return ucred(getsockoptBytes(here, SOL_SOCKET, SO_PEERCRED, 12));
  } finally {
    close(here);
    close(there);
  }
}
