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

  for (;;) {
    const events = attempt(() => epoll_wait(epoll, 64, -1));
    if (typeof events === "string") continue;
    for (const { data: fd } of events) {
      if (fd === listener) {
        acceptAll();
        continue;
      }
      const left = serve(fd, clients.get(fd)!);
      if (left !== "gone") {
        clients.set(fd, left);
        continue;
      }
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
      epoll_ctl(epoll, EPOLL_CTL_ADD, client, { events: EPOLLIN | EPOLLET });
    }
  }
}

/** Reads, answers and writes until one of them would block: only then there will be another event. */
function serve(fd: number, pending: Uint8Array): Uint8Array | "gone" {
  for (;;) {
    if (pending.length === 0) {
      const buffer = new Uint8Array(1024);
      const count = attempt(() => read(fd, buffer));
      if (count === 0 || count === "gone") return "gone";
      if (count === "not now") return pending;
      pending = buffer.subarray(0, count).map((byte) => byte + 1);
    }
    const sent = attempt(() => send(fd, pending, MSG_NOSIGNAL));
    if (sent === "gone") return "gone";
    if (sent === "not now") return pending;
    pending = pending.subarray(sent);
    if (pending.length === 0) return pending;
  }
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
