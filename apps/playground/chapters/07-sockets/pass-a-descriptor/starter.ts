import { accept, AF_UNIX, bind, close, listen, read, SOCK_STREAM, socket } from "@ipcbook/syscalls";

/** Serves the connections that its clients pass to it. */
export function server(path: string): void {
  const listener = socket(AF_UNIX, SOCK_STREAM);
  bind(listener, { family: AF_UNIX, path });
  listen(listener, 5);
  for (;;) {
    const client = accept(listener).fd;
    // TODO: read() takes the byte, and the kernel throws away what came with it. Which call takes both?
    read(client, new Uint8Array(1));
    // TODO: serve the connection that came: read one byte, answer with the next one, close it.
    // TODO: go on with what comes next over `client`, until it ends.
    close(client);
  }
}
