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

/** Adds up pairs of bytes for one client after the other at `path`, until SIGTERM comes. */
export function server(path: string): void {
  // TODO: say with sigaction() what SIGTERM, SIGHUP and SIGUSR1 do to this process.
  const listener = socket(AF_UNIX, SOCK_STREAM);
  bind(listener, { family: AF_UNIX, path });
  listen(listener, 5);
  for (;;) {
    // TODO: which of the calls below can a signal interrupt, and what has to be done then?
    const client = accept(listener).fd;
    const pair = new Uint8Array(2);
    let length = 0;
    for (let count = -1; count !== 0;) {
      count = read(client, pair.subarray(length));
      length += count;
      if (length < 2) continue;
      const sum = pair[0]! + pair[1]!;
      send(client, Uint8Array.of(sum >> 8, sum & 0xff), MSG_NOSIGNAL);
      length = 0;
    }
    close(client);
  }
  // TODO: after SIGTERM, remove the socket file and return.
}
