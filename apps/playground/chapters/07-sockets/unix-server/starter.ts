import { accept, AF_UNIX, bind, close, listen, read, SOCK_STREAM, socket } from "@ipcbook/syscalls";

/** Serves one client after the other at the path `address`. Never returns. */
export function server(address: string): void {
  const listener = socket(AF_UNIX, SOCK_STREAM);
  // TODO: the name may be there already. Left behind, or does somebody listen?
  bind(listener, { family: AF_UNIX, path: address });
  listen(listener, 5);
  // TODO: one client is not enough, and accept() may be interrupted.
  const { fd } = accept(listener);
  const byte = new Uint8Array(1);
  read(fd, byte);
  // TODO: answer with the next byte, if one came. The client may have gone by now.
  close(fd);
}
