import { accept, AF_INET, close, listen, read, SOCK_STREAM, socket } from "@ipcbook/syscalls";

/** Serves one client after the other at `address`, "127.0.0.1:9734" or another one. Never returns. */
export function server(address: string): void {
  const [_host, _port] = address.split(":");
  const listener = socket(AF_INET, SOCK_STREAM);
  // TODO: bind the listener to exactly this address. The port is a number, in host order.
  // TODO: the server must be able to start again at once, while TIME_WAIT still holds its port.
  listen(listener, 5);
  for (;;) {
    const { fd } = accept(listener);
    const byte = new Uint8Array(1);
    read(fd, byte);
    // TODO: answer with the next byte, if one came. The client may have gone, or have reset.
    close(fd);
  }
}
