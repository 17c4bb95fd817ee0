import {
  accept,
  AF_INET,
  bind,
  close,
  dup,
  listen,
  MSG_DONTWAIT,
  MSG_NOSIGNAL,
  MSG_PEEK,
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
  SyscallError,
} from "@ipcbook/syscalls";

// Looks at the bytes before it takes them, and waits for the end with poll(2).
export function server(address: string): void {
  const [host, port] = address.split(":");
  const listener = socket(AF_INET, SOCK_STREAM);
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, 1);
  bind(listener, { family: AF_INET, address: host!, port: Number(port) });
  listen(listener, 5);
  for (;;) {
    const { fd } = accept(listener);
    try {
      talk(fd);
    } catch (error) {
      if (!(error instanceof SyscallError)) throw error;
    }
    close(fd);
  }
}

function talk(fd: number): void {
  const byte = new Uint8Array(1);
  if (recv(fd, byte, MSG_PEEK) === 0) return;
  const copy = dup(fd);
  try {
    send(copy, Uint8Array.of(byte[0]! + 1), MSG_NOSIGNAL);
    if ((byte[0]! & 0x20) === 0) shutdown(copy, SHUT_WR);
  } finally {
    close(copy);
  }
  for (;;) {
    const wanted = { fd, events: POLLIN, revents: 0 };
    poll([wanted], -1);
    if (recv(fd, new Uint8Array(4096), MSG_DONTWAIT) === 0) return;
  }
}
