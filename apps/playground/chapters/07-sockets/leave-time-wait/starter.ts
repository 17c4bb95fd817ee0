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
  SO_REUSEADDR,
  SOCK_STREAM,
  socket,
  SOL_SOCKET,
} from "@ipcbook/syscalls";

/** Serves one client after the other at `address`, "127.0.0.1:9734" or another one. Never returns. */
export function server(address: string): void {
  const [host, port] = address.split(":");
  const listener = socket(AF_INET, SOCK_STREAM);
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, 1);
  bind(listener, { family: AF_INET, address: host!, port: Number(port) });
  listen(listener, 5);
  for (;;) {
    const { fd } = accept(listener);
    serve(fd);
    close(fd);
  }
}

/** Answers the first byte of a client with the next one. Who holds the TIME_WAIT afterwards? */
function serve(fd: number): void {
  const byte = new Uint8Array(1);
  if (recv(fd, byte) === 0) return;
  send(fd, Uint8Array.of(byte[0]! + 1), MSG_NOSIGNAL);
  // TODO: after "A" to "Z" this server ends first, and holds it.
  // TODO: after "a" to "z" it waits for the client's end, and the client holds it.
  // TODO: what a client sends besides must not turn either of the two into a reset.
}
