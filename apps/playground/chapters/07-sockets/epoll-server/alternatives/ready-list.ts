import {
  accept,
  AF_UNIX,
  bind,
  close,
  epoll_create1,
  epoll_ctl,
  EPOLL_CTL_ADD,
  epoll_wait,
  EPOLLET,
  EPOLLIN,
  EPOLLOUT,
  F_GETFL,
  F_SETFL,
  fcntl,
  listen,
  MSG_NOSIGNAL,
  O_NONBLOCK,
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
  const epoll = epoll_create1();
  epoll_ctl(epoll, EPOLL_CTL_ADD, listener, { events: EPOLLIN | EPOLLET });
  // By descriptor: what a client has not taken yet.
  const clients = new Map<number, Uint8Array>();

  // Told of, and not yet served until it would block: each has one turn a round.
  const ready = new Set<number>();

  for (;;) {
    const events = attempt(() => epoll_wait(epoll, 64, ready.size > 0 ? 0 : -1));
    if (typeof events === "string") continue;
    for (const { data: fd } of events) {
      if (fd === listener) acceptAll();
      else ready.add(fd);
    }
    for (const fd of ready) {
      const before = clients.get(fd)!;
      const left = serve(fd, before);
      if (left !== "gone") {
        clients.set(fd, left);
        if (left === before) ready.delete(fd);
        continue;
      }
      ready.delete(fd);
      // This takes it out of the kernel's set as well.
      close(fd);
      clients.delete(fd);
    }
  }

  /** One event may stand for many clients. */
  function acceptAll(): void {
    for (;;) {
      const client = attempt(() => accept(listener).fd);
      if (client === "not now") return;
      if (client === "gone") continue;
      setNonblocking(client);
      clients.set(client, new Uint8Array(0));
      epoll_ctl(epoll, EPOLL_CTL_ADD, client, { events: EPOLLIN | EPOLLOUT | EPOLLET });
    }
  }
}

/** Writes once, or reads once and answers; gives back the same array where it would block. */
function serve(fd: number, pending: Uint8Array): Uint8Array | "gone" {
  if (pending.length > 0) {
    const sent = attempt(() => send(fd, pending, MSG_NOSIGNAL));
    return sent === "gone" ? "gone" : sent === "not now" ? pending : pending.subarray(sent);
  }
  const buffer = new Uint8Array(100);
  const count = attempt(() => read(fd, buffer));
  if (count === 0 || count === "gone") return "gone";
  return count === "not now" ? pending : buffer.subarray(0, count).map((byte) => byte + 1);
}

/** The result of a call, made again if a signal interrupts it; or that it would block, or that the client is not there any more. */
function attempt<T>(call: () => T): T | "not now" | "gone" {
  for (;;) {
    try {
      return call();
    } catch (error) {
      const code = error instanceof SyscallError ? error.code : "";
      if (code === "EINTR") continue;
      if (code === "EAGAIN") return "not now";
      if (code === "EPIPE" || code === "ECONNRESET" || code === "ECONNABORTED") return "gone";
      throw error;
    }
  }
}

function setNonblocking(fd: number): void {
  fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
}
