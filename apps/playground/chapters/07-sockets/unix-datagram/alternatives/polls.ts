import {
  type Address,
  AF_UNIX,
  bind,
  close,
  connect,
  poll,
  POLLIN,
  recvfrom,
  sendto,
  SOCK_DGRAM,
  SOCK_NONBLOCK,
  socket,
  SyscallError,
  unlink,
} from "@ipcbook/syscalls";

/** A socket that never blocks, and poll() in front of it; whatever waits is taken before the next poll(). */
export function server(path: string): void {
  const fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK);
  const address = { family: AF_UNIX, path };
  if (attempt(() => bind(fd, address)) === "EADDRINUSE") {
    const probe = socket(AF_UNIX, SOCK_DGRAM);
    const is = attempt(() => connect(probe, address));
    close(probe);
    if (is === "ECONNREFUSED") unlink(path);
    bind(fd, address);
  }
  const buffer = new Uint8Array(9000);
  for (;;) {
    attempt(() => poll([{ fd, events: POLLIN, revents: 0 }], -1));
    while (attempt(() => serveOne(fd, buffer)) === null);
  }
}

function serveOne(fd: number, buffer: Uint8Array): void {
  const { length, address } = recvfrom(fd, buffer);
  const bytes = buffer.slice(0, length).reverse();
  if (address) attempt(() => sendto(fd, bytes, 0, address as Address));
}

/** The code of the error with which `call` has failed, or null. */
function attempt(call: () => unknown): string | null {
  try {
    call();
    return null;
  } catch (error) {
    if (error instanceof SyscallError) return error.code;
    throw error;
  }
}
