import {
  accept,
  AF_UNIX,
  bind,
  close,
  listen,
  MSG_NOSIGNAL,
  read,
  send,
  SOCK_STREAM,
  socket,
} from "@ipcbook/syscalls";

/** Listens at `path`, and answers every byte of every client with the next one, all in one thread. */
export function server(path: string): void {
  const listener = socket(AF_UNIX, SOCK_STREAM);
  bind(listener, { family: AF_UNIX, path });
  listen(listener, 128);

  for (;;) {
    const { fd } = accept(listener);
    const byte = new Uint8Array(1);
    while (read(fd, byte) === 1) {
      byte[0]! += 1;
      send(fd, byte, MSG_NOSIGNAL);
    }
    close(fd);
  }
}
