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

/** The line by which the driver claims to be this process, user or group; `off` by so much. */
export function claim(what: keyof Credentials, off: number): number[] {
  return [...new TextEncoder().encode(`${what} ${own()[what] + off}\n`)];
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
