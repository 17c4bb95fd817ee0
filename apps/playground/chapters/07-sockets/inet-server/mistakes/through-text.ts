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

export function server(address: string): void {
  const [host, port] = address.split(":");
  const listener = socket(AF_INET, SOCK_STREAM);
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, 1);
  bind(listener, { family: AF_INET, address: host!, port: Number(port) });
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
        const character = new TextDecoder().decode(byte);
        const next = String.fromCharCode(character.charCodeAt(0) + 1);
        send(client, new TextEncoder().encode(next), MSG_NOSIGNAL);
      }
    } catch {
      // The client has gone.
    }
    close(client);
  }
}
