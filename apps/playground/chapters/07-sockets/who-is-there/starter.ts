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

/** Tells its clients which of their claims about themselves are true. */
export function server(path: string): void {
  const listener = socket(AF_UNIX, SOCK_STREAM);
  bind(listener, { family: AF_UNIX, path });
  listen(listener, 5);
  for (;;) {
    const client = accept(listener).fd;
    // TODO: ask the kernel who this client is.
    const buffer = new Uint8Array(256);
    const length = read(client, buffer);
    // TODO: one read may bring half a line, or three. Answer each line, until the client ends.
    const line = new TextDecoder().decode(buffer.subarray(0, length));
    // TODO: "true", "false" or "unknown". Here the client is believed whatever it says.
    if (line !== "") send(client, new TextEncoder().encode("true\n"), MSG_NOSIGNAL);
    close(client);
  }
}
