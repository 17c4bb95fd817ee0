import {
  accept,
  AF_INET,
  bind,
  close,
  listen,
  MSG_NOSIGNAL,
  poll,
  POLLIN,
  recv,
  send,
  setsockopt,
  SHUT_WR,
  shutdown,
  SO_REUSEADDR,
  SOCK_STREAM,
  socket,
  SOL_SOCKET,
} from "@ipcbook/syscalls";

/** A client: whether it has been answered. */
const clients = new Map<number, boolean>();

export function server(address: string): void {
  const [host, port] = address.split(":");
  const listener = socket(AF_INET, SOCK_STREAM);
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, 1);
  bind(listener, { family: AF_INET, address: host!, port: Number(port) });
  listen(listener, 5);
  // One loop for all of them: nobody waits for somebody else's end.
  for (;;) {
    const fds = [listener, ...clients.keys()]
      .map((fd) => ({ fd, events: POLLIN, revents: 0 }));
    poll(fds, -1);
    for (const { fd, revents } of fds) {
      if (revents === 0) continue;
      if (fd === listener) clients.set(accept(listener).fd, false);
      else if (!goesOn(fd)) {
        clients.delete(fd);
        close(fd);
      }
    }
  }
}

function goesOn(fd: number): boolean {
  const buffer = new Uint8Array(512);
  try {
    if (recv(fd, buffer) === 0) return false;
    if (clients.get(fd)) return true;
    clients.set(fd, true);
    send(fd, Uint8Array.of(buffer[0]! + 1), MSG_NOSIGNAL);
    if (/[A-Z]/.test(String.fromCharCode(buffer[0]!))) shutdown(fd, SHUT_WR);
    return true;
  } catch {
    return false;
  }
}
