import {
  accept,
  AF_INET,
  bind,
  close,
  listen,
  MSG_NOSIGNAL,
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

export function server(address: string): void {
  const [host, port] = address.split(":");
  const listener = socket(AF_INET, SOCK_STREAM);
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, 1);
  bind(listener, { family: AF_INET, address: host!, port: Number(port) });
  listen(listener, 5);
  for (;;) {
    const { fd } = accept(listener);
    try {
      serve(fd);
    } catch (error) {
      if (!(error instanceof SyscallError)) throw error;
    }
    close(fd);
  }
}

function serve(fd: number): void {
  const byte = new Uint8Array(1024);
  const length = recv(fd, byte);
  if (length === 0) return;
  const isCapital = byte[0]! < 0x61;
  send(fd, byte.slice(0, length).map((one) => one + 1), MSG_NOSIGNAL);
  if (isCapital) shutdown(fd, SHUT_WR);
  const rest = new Uint8Array(1024);
  while (recv(fd, rest) > 0);
}
