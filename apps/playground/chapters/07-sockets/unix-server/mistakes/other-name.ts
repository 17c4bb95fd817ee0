import {
  accept,
  AF_UNIX,
  bind,
  close,
  listen,
  MSG_NOSIGNAL,
  recv,
  send,
  SOCK_STREAM,
  socket,
} from "@ipcbook/syscalls";

export function server(_address: string): void {
  const listener = socket(AF_UNIX, SOCK_STREAM);
  bind(listener, { family: AF_UNIX, path: "server_socket" });
  listen(listener, 5);
  for (;;) {
    let client: number;
    try {
      client = accept(listener).fd;
    } catch {
      continue;
    }
    const byte = new Uint8Array(1);
    try {
      if (recv(client, byte) === 1) {
        byte[0]! += 1;
        send(client, byte, MSG_NOSIGNAL);
      }
    } catch {
      // The client has gone.
    }
    close(client);
  }
}
