import { AF_UNIX, close, connect, read, SOCK_STREAM, socket, write } from "@ipcbook/syscalls";

/** Asks the server at the path `address`: its answer to "A", or null if it ends without one. */
export function client(address: string): number | null {
  const fd = socket(AF_UNIX, SOCK_STREAM);
  connect(fd, { family: AF_UNIX, path: address });
  const byte = Uint8Array.of(0x41);
  write(fd, byte);
  // TODO: each call can be interrupted by a signal. Then it is to be made again.
  read(fd, byte);
  // TODO: what if no byte came?
  // TODO: on every way out, give the descriptor back.
  close(fd);
  return byte[0]!;
}
