import {
  accept,
  AF_UNIX,
  bind,
  close,
  F_GETFL,
  F_SETFL,
  fcntl,
  listen,
  MSG_NOSIGNAL,
  O_NONBLOCK,
  poll,
  type PollFd,
  POLLIN,
  POLLOUT,
  read,
  send,
  SOCK_STREAM,
  socket,
  SyscallError,
} from "@ipcbook/syscalls";

/** Listens at `path`, and answers every byte of every client with the next one, all in one thread. */
export function server(path: string): void {
  const listener = socket(AF_UNIX, SOCK_STREAM);
  bind(listener, { family: AF_UNIX, path });
  listen(listener, 128);
  setNonblocking(listener);
  // By descriptor: what a client has not taken yet.
  const clients = new Map<number, Uint8Array>();
  let watched: PollFd[] = [{ fd: listener, events: POLLIN, revents: 0 }];

  for (;;) {
    if (attempt(() => poll(watched, -1)) === "not now") continue;

    for (const entry of [...watched]) {
      const { fd, revents } = entry;
      // Not only what was asked for: POLLERR and POLLHUP come by themselves, and the next call says why.
      if (revents === 0) continue;
      if (fd === listener) {
        const client = attempt(() => accept(listener).fd);
        if (typeof client !== "number") continue;
        setNonblocking(client);
        clients.set(client, new Uint8Array(0));
        watched.push({ fd: client, events: POLLIN, revents: 0 });
        continue;
      }
      const left = serve(fd, clients.get(fd)!);
      if (left !== "gone") {
        clients.set(fd, left);
        entry.events = left.length > 0 ? POLLOUT : POLLIN;
        continue;
      }
      close(fd);
      clients.delete(fd);
      watched = watched.filter((other) => other !== entry);
    }
  }
}

/** Writes what is pending, or reads and answers; gives back what is pending then. */
function serve(fd: number, pending: Uint8Array): Uint8Array | "gone" {
  if (pending.length === 0) {
    const buffer = new Uint8Array(4096);
    const count = attempt(() => read(fd, buffer));
    if (count === 0 || count === "gone") return "gone";
    if (count === "not now") return pending;
    pending = buffer.subarray(0, count).map((byte) => byte + 1);
  }
  const sent = attempt(() => send(fd, pending, MSG_NOSIGNAL));
  if (sent === "gone") return "gone";
  return sent === "not now" ? pending : pending.subarray(sent);
}

/** The result of a call; or that it would block or was interrupted; or that the client is not there any more. */
function attempt<T>(call: () => T): T | "not now" | "gone" {
  try {
    return call();
  } catch (error) {
    const code = error instanceof SyscallError ? error.code : "";
    if (code === "EAGAIN" || code === "EINTR") return "not now";
    if (code === "EPIPE" || code === "ECONNRESET" || code === "ECONNABORTED") return "gone";
    throw error;
  }
}

function setNonblocking(fd: number): void {
  fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
}
