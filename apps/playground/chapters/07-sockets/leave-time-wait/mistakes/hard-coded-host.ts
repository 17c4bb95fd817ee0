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
  const [, port] = address.split(":");
  const listener = socket(AF_INET, SOCK_STREAM);
  // Half of its clients leave a TIME_WAIT at this very port.
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, 1);
  bind(listener, { family: AF_INET, address: "127.0.0.1", port: Number(port) });
  listen(listener, 5);
  for (;;) {
    const { fd } = accept(listener);
    try {
      serve(fd);
    } catch (error) {
      // This client has reset its connection: nobody is left who could hold a TIME_WAIT.
      if (!(error instanceof SyscallError)) throw error;
    } finally {
      close(fd);
    }
  }
}

function serve(fd: number): void {
  const buffer = new Uint8Array(1024);
  if (recv(fd, buffer.subarray(0, 1)) === 0) return;
  const first = buffer[0]!;
  send(fd, Uint8Array.of(first + 1), MSG_NOSIGNAL);
  // Whose FIN is first, holds the TIME_WAIT. All the rest is the same for both.
  if (isCapital(first)) shutdown(fd, SHUT_WR);
  while (recv(fd, buffer) > 0);
}

function isCapital(byte: number): boolean {
  return byte >= 0x41 && byte <= 0x5a;
}
