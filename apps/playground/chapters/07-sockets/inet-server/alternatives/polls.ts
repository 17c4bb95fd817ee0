import {
  accept,
  AF_INET,
  bind,
  close,
  listen,
  MSG_NOSIGNAL,
  poll,
  POLLIN,
  recv,
  send,
  setsockopt,
  SO_REUSEADDR,
  SOCK_STREAM,
  socket,
  SOL_SOCKET,
} from "@ipcbook/syscalls";

export function server(address: string): void {
  const listener = listenAt(new URL(`tcp://${address}`));
  for (;;) {
    poll([{ fd: listener, events: POLLIN, revents: 0 }], -1);
    const client = attempt(() => accept(listener).fd);
    if (client === undefined) continue;
    attempt(() => answer(client));
    close(client);
  }
}

function listenAt({ hostname, port }: URL): number {
  const fd = socket(AF_INET, SOCK_STREAM);
  try {
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, 1);
    bind(fd, { family: AF_INET, address: hostname, port: Number(port) });
    listen(fd, 128);
    return fd;
  } catch (error) {
    close(fd);
    throw error;
  }
}

function answer(client: number): void {
  const buffer = new Uint8Array(16);
  const length = recv(client, buffer);
  if (length > 0) send(client, Uint8Array.of((buffer[0]! + 1) & 0xff), MSG_NOSIGNAL);
}

function attempt<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch {
    return undefined;
  }
}
