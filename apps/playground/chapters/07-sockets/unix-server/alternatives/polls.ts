import {
  accept,
  AF_UNIX,
  bind,
  close,
  connect,
  listen,
  MSG_NOSIGNAL,
  poll,
  POLLIN,
  recv,
  send,
  SOCK_STREAM,
  socket,
  SyscallError,
  unlink,
} from "@ipcbook/syscalls";

const harmless = ["EINTR", "ECONNABORTED", "EAGAIN", "EPIPE", "ECONNRESET"];

/** Serves whoever has something to say: a silent client keeps nobody waiting. */
export function server(address: string): void {
  const listener = listenAt(address);
  const clients = new Set<number>();
  for (;;) {
    const fds = [listener, ...clients].map((fd) => ({ fd, events: POLLIN, revents: 0 }));
    if (attempt(() => poll(fds, -1)) === undefined) continue;
    for (const { fd, revents } of fds) {
      if (revents === 0) continue;
      if (fd === listener) {
        const client = attempt(() => accept(listener).fd);
        if (client !== undefined) clients.add(client);
      } else {
        attempt(() => answer(fd));
        clients.delete(fd);
        close(fd);
      }
    }
  }
}

function listenAt(path: string): number {
  const fd = socket(AF_UNIX, SOCK_STREAM);
  const probe = socket(AF_UNIX, SOCK_STREAM);
  try {
    connect(probe, { family: AF_UNIX, path });
    throw new Error(`Cannot listen: in use (${path})`);
  } catch (error) {
    if (!(error instanceof SyscallError)) throw error;
    if (error.code === "ECONNREFUSED") unlink(path);
  }
  close(probe);
  bind(fd, { family: AF_UNIX, path });
  listen(fd, 64);
  return fd;
}

function answer(client: number): void {
  const buffer = new Uint8Array(16);
  const length = recv(client, buffer);
  if (length > 0) send(client, Uint8Array.of((buffer[0]! + 1) & 0xff), MSG_NOSIGNAL);
}

function attempt<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch (error) {
    if (error instanceof SyscallError && harmless.includes(error.code)) return undefined;
    throw error;
  }
}
