import {
  accept,
  AF_UNIX,
  bind,
  close,
  F_GETFL,
  F_SETFL,
  fcntl,
  listen,
  O_ASYNC,
  read,
  SOCK_STREAM,
  socket,
} from "@ipcbook/syscalls";

/** Serves one host after the other at `path`: for each byte of the host's, it lets in all who wait. */
export function server(path: string): void {
  const listener = listenAt(path);
  // TODO: from here on, the listener is to have O_NONBLOCK as well. Then accept() waits no longer: what does?
  for (;;) {
    const host = accept(listener).fd;
    while (read(host, new Uint8Array(1)) === 1) {
      // TODO: let in all who wait: each gets its number (1, 2, 3, ...) and the end.
      // TODO: tell the host how many they were.
    }
    close(host);
  }
}

/** A listener with the flag O_ASYNC, which it keeps. */
function listenAt(path: string): number {
  const fd = socket(AF_UNIX, SOCK_STREAM);
  bind(fd, { family: AF_UNIX, path });
  listen(fd, 64);
  fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_ASYNC);
  return fd;
}
