import {
  accept,
  AF_INET,
  bind,
  close,
  listen,
  read,
  setsockopt,
  sigaction,
  SIGPIPE,
  SO_REUSEADDR,
  SOCK_STREAM,
  socket,
  SOL_SOCKET,
  write,
} from "@ipcbook/syscalls";

export function server(address: string): void {
  sigaction(SIGPIPE, { handler: "ignore" });
  const match = /^(.*):(\d+)$/.exec(address)!;
  const fd = socket(AF_INET, SOCK_STREAM, 0);
  setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, 1);
  bind(fd, { family: AF_INET, address: match[1]!, port: parseInt(match[2]!, 10) });
  listen(fd, 5);

  const buffer = new Uint8Array(1);
  while (true) {
    let client = -1;
    try {
      client = accept(fd).fd;
      if (read(client, buffer) > 0) write(client, Uint8Array.of((buffer[0]! + 1) % 256));
    } catch (error) {
      // Where the client is at fault, the next one comes; anything else ends the server.
      if (!/ECONNABORTED|ECONNRESET|EPIPE/.test((error as Error).message)) throw error;
    }
    if (client >= 0) close(client);
  }
}
